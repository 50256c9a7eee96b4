package overbounce.sim;

import overbounce.map.Spawn;
import overbounce.motion.Grid;
import overbounce.motion.Holdable;
import overbounce.motion.PlayerState;
import overbounce.motion.Power;

/** What powers and holdables do beyond motion and weapon timing; the figures are Quake III's. Arena loop only. */
final class Powers {
    /** Health by regeneration each second, up to 110 quickly and slowly beyond. */
    private static final int QUICK = 15;

    private static final int QUICK_MAX = 110;
    private static final int SLOW = 5;

    /** What a medkit heals to. */
    private static final int MEDKIT_HEALTH = 125;

    private final World world;
    private final SpawnChoice choice;

    Powers(World world, SpawnChoice choice) {
        this.world = world;
        this.choice = choice;
    }

    /** Damage as the shooter deals it now. */
    int dealt(Player shooter, int damage) {
        return shooter.body.under(Power.QUAD, world.tick())
                ? damage * world.tuning().quadFactor()
                : damage;
    }

    /** Once a second of its life; whether it keeps the player's health from falling. */
    boolean regenerate(Player player) {
        if (!player.body.under(Power.REGENERATION, world.tick())) {
            return false;
        }
        if (player.health < Wounds.LASTING_MAX) {
            player.health = Math.min(QUICK_MAX, player.health + QUICK);
        } else {
            player.health = Math.max(player.health, Math.min(Items.LIMIT, player.health + SLOW));
        }
        return true;
    }

    /** Uses what the player carries if its input has just asked for it and it would do anything. */
    void use(Player player, PlayerState before) {
        Holdable held = Holdable.of(player.body.holdable());
        if (held == null || player.body.usePressesSeen() == before.usePressesSeen()) {
            return;
        }
        boolean used = switch (held) {
            case TELEPORTER -> teleport(player);
            case MEDKIT -> heal(player);
        };
        if (used) {
            player.body = player.body.with(PlayerState.HOLDABLE, 0);
        }
    }

    private boolean heal(Player player) {
        if (player.health >= MEDKIT_HEALTH) {
            return false;
        }
        player.health = MEDKIT_HEALTH;
        world.tell(new SimEvent.Heard(player.id(), SimEvent.Sound.HEAL));
        return true;
    }

    /** To a place for spawns, as out of a teleporter of the map. */
    private boolean teleport(Player player) {
        choice.begin();
        Spawn spawn = choice.choose(player);
        int[] v = player.body.toArray();
        v[PlayerState.X] = spawn.x() * Grid.POS;
        v[PlayerState.Y] = spawn.y() * Grid.POS;
        v[PlayerState.VX] = Grid.round(spawn.facing() * world.tuning().teleportExitSpeed() * Grid.VEL);
        v[PlayerState.VY] = 0;
        v[PlayerState.FLAGS] &= ~PlayerState.CROUCHED;
        v[PlayerState.TELEPORT_TICK] = world.tick();
        v[PlayerState.FRICTION_FREE_UNTIL] = world.tick() + 1 + world.tuning().teleportFrictionFreeTicks();
        player.body = PlayerState.of(v);
        return true;
    }
}
