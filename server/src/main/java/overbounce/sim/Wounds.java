package overbounce.sim;

import java.util.List;
import overbounce.geometry.Vec2;
import overbounce.message.KillCause;
import overbounce.motion.BlastPush;
import overbounce.motion.Grid;
import overbounce.motion.PlayerState;
import overbounce.motion.Power;

/** Applies harm: the push, self damage halved, armor, health. The one place where health falls. Arena loop only. */
final class Wounds {
    /** What may stay for good; more falls by one a second. */
    static final int LASTING_MAX = 100;

    private final World world;

    Wounds(World world) {
        this.world = world;
    }

    /** Applies what was gathered, in that order, and forgets it. */
    void apply(List<Damage> damages) {
        for (Damage damage : damages) {
            apply(damage);
        }
        damages.clear();
    }

    void apply(Damage damage) {
        Player victim = world.player(damage.victim());
        if (victim != null && victim.alive) {
            victim.body = pushed(victim.body, damage);
            hurt(victim, damage);
        }
    }

    private PlayerState pushed(PlayerState body, Damage damage) {
        return switch (damage.push()) {
            case NONE -> body;
            case BLAST ->
                BlastPush.apply(body, world.tick(), damage.pushX(), damage.pushY(), damage.amount(), world.tuning());
            case ALONG ->
                BlastPush.pushAlong(
                        body, world.tick(), new Vec2(damage.pushX(), damage.pushY()), damage.amount(), world.tuning());
        };
    }

    private void hurt(Player victim, Damage damage) {
        if (victim.fatal != null) {
            victim.health -= damage.amount();
            return;
        }
        if (shielded(victim, damage)) {
            return;
        }
        boolean own = damage.attacker() == victim.id();
        int amount = own ? Math.max(1, damage.amount() / 2) : damage.amount();
        if (damage.amount() < Damage.DEADLY && victim.body.under(Power.BATTLE_SUIT, world.tick())) {
            amount = Math.max(1, amount / 2);
        }
        int absorbed = damage.amount() >= Damage.DEADLY ? 0 : Math.min(victim.armor, armorShare(amount));
        victim.armor -= absorbed;
        victim.health -= amount - absorbed;
        boolean killed = victim.health <= 0;
        if (killed) {
            victim.fatal = damage;
        }
        world.tell(new SimEvent.Hurt(
                victim.id(),
                damage.attacker(),
                damage.cause(),
                amount,
                damage.fromX(),
                damage.fromY(),
                damage.rewindMs(),
                killed));
    }

    /** A battle suit keeps all harm by blasts and by hot or biting stuff away, and lets half of the rest through. */
    private boolean shielded(Player victim, Damage damage) {
        boolean kept = damage.push() == Damage.Push.BLAST
                || damage.cause() == KillCause.LAVA.wire()
                || damage.cause() == KillCause.SLIME.wire();
        return kept && victim.body.under(Power.BATTLE_SUIT, world.tick());
    }

    /** Two thirds, rounded up. */
    static int armorShare(int amount) {
        return (2 * amount + 2) / 3;
    }

    /** Health and armor over 100 fall by one a second, counted from the player's own spawn, or health grows back. */
    void decay() {
        for (Player player : world.players()) {
            int age = world.tick() - player.body.spawnTick();
            if (player.standing() && age > 0 && age % Grid.TICK_HZ == 0) {
                boolean lasting = world.powers().regenerate(player);
                player.health -= player.health > LASTING_MAX && !lasting ? 1 : 0;
                player.armor -= player.armor > LASTING_MAX ? 1 : 0;
            }
        }
    }
}
