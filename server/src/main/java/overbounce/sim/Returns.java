package overbounce.sim;

import overbounce.map.Spawn;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Power;

/**
 * Deaths and returns: who has died this tick, who comes back, and where.
 *
 * <p>The dead return by pressing fire from 1.7 s after their death, and by themselves after 6 s: Quake's 20 s would
 * leave a small arena without opponents, and 6 s is enough to read who did it and to finish a line of chat. Arena loop
 * only.
 */
final class Returns {
    static final int RESPAWN_TICKS = 102;
    static final int RESPAWN_FORCED_TICKS = 360;

    /** A weapon does not fire for 100 ms after a spawn. */
    private static final int HOLD_TICKS = 6;

    /** With less health than this there is nothing left to lie around. */
    private static final int GIB_HEALTH = -40;

    private final World world;
    private final SpawnChoice choice;

    Returns(World world, SpawnChoice choice) {
        this.world = world;
        this.choice = choice;
    }

    void step() {
        choice.begin();
        for (Player player : world.players()) {
            Damage fatal = player.fatal;
            if (fatal != null) {
                die(player, fatal);
            } else if (!player.alive && returnsNow(player)) {
                appear(player);
            }
            player.firePressesSeen = player.input.firePresses();
        }
    }

    private void die(Player player, Damage fatal) {
        player.fatal = null;
        player.alive = false;
        choice.died(player);
        player.deathTick = world.tick();
        player.respawnTick = world.tick() + RESPAWN_TICKS;
        player.killer = fatal.attacker();
        world.looseThings().dropAllOf(player);
        PlayerState body = player.body;
        world.tell(new SimEvent.Died(
                player.id(),
                fatal.attacker(),
                fatal.cause(),
                fatal.rewindMs(),
                player.health < GIB_HEALTH,
                body.x(),
                body.y(),
                body.vx(),
                body.vy()));
    }

    private boolean returnsNow(Player player) {
        if (player.spawnDue) {
            return true;
        }
        PlayerInput input = player.input;
        boolean asks = input.holds(PlayerInput.FIRE) || input.firePresses() != player.firePressesSeen;
        boolean waitedLong = world.tick() >= player.deathTick + RESPAWN_FORCED_TICKS;
        return !player.absent && world.tick() >= player.respawnTick && (asks || waitedLong);
    }

    private void appear(Player player) {
        Spawn spawn = choice.choose(player);
        PlayerState fresh =
                PlayerState.spawned(world.tick(), spawn.x(), spawn.y(), spawn.facing(), player.input, world.tuning());
        if (player.keepsKit) {
            player.body = withKitOf(player.body, fresh);
        } else {
            player.body = fresh;
            player.health = Player.HEALTH_START;
            player.armor = 0;
        }
        player.body = player.body.with(PlayerState.READY_TICK, world.tick() + HOLD_TICKS);
        player.alive = true;
        player.spawnDue = false;
        player.keepsKit = false;
        player.respawnTick = 0;
        player.hazardReadyTick = 0;
        world.crowd().put(player);
        choice.arrived(player);
        world.changedPlace(player);
        world.tell(new SimEvent.Spawned(player.id(), player.body.x(), player.body.y()));
        clearPlace(player);
    }

    private static PlayerState withKitOf(PlayerState kept, PlayerState fresh) {
        int[] fields = fresh.toArray();
        fields[PlayerState.OWNED] = kept.owned();
        fields[PlayerState.WEAPON] = kept.weapon();
        fields[PlayerState.NEXT_WEAPON] = kept.weapon();
        fields[PlayerState.SHOT_WEAPON] = kept.weapon();
        for (int slot = 0; slot < PlayerState.SPAWN_TICK - PlayerState.AMMO; slot++) {
            fields[PlayerState.AMMO + slot] = kept.ammo(slot);
        }
        for (Power power : Power.values()) {
            fields[power.field()] = kept.get(power.field());
        }
        fields[PlayerState.HOLDABLE] = kept.holdable();
        return PlayerState.of(fields);
    }

    /** Only where nothing was free does somebody stand there, and dies for it at once. */
    private void clearPlace(Player arrived) {
        for (Player other : world.near(arrived)) {
            if (other != arrived && other.standing() && other.box().overlaps(arrived.box())) {
                world.hurtNow(Damage.telefrag(other, arrived.id()));
                if (other.fatal != null) {
                    die(other, other.fatal);
                }
            }
        }
    }
}
