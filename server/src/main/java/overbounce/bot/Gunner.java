package overbounce.bot;

import org.jspecify.annotations.Nullable;
import overbounce.geometry.Vec2;
import overbounce.motion.PlayerState;
import overbounce.motion.ShotLine;
import overbounce.motion.Weapon;
import overbounce.motion.WeaponSpec;

/**
 * Fights: picks the enemy, foresees where it will be, moves the hand there and pulls the trigger.
 *
 * <p>Arena loop only.
 */
final class Gunner {
    private static final int LOOK_TICKS = 5;
    private static final int CHOOSE_TICKS = 12;
    private static final int GATE_TICKS = 18;
    private static final double CHEST = 30;
    private static final double FEET = 4;
    private static final double SPLASH_SPARE = 10;
    /** A body begins so far before its middle, as it is seen from the eye. */
    private static final double BODY_REACH = 22;

    private static final double LEAD_SECONDS_MAX = 1.2;
    private static final double FALL_SECONDS_MAX = 0.5;
    private static final double SWITCH_WORTH = 0.7;

    private final Navigation nav;
    private final BotSkill skill;
    private final Chance chance;
    private final Hand hand;
    private int enemyId;
    private boolean clear;
    private boolean pulling;
    private int slot = Weapon.MACHINE_GUN.slot();
    private double enemyX;
    private double enemyY;
    private double distance;

    Gunner(Navigation nav, BotSkill skill, Hand hand, Chance chance) {
        this.nav = nav;
        this.skill = skill;
        this.hand = hand;
        this.chance = chance;
    }

    /** The slot of the weapon that the bot wants in hand. */
    int slot() {
        return slot;
    }

    /** Whether there is an enemy on the screen with nothing solid in between. */
    boolean engaged() {
        return enemyId != 0 && clear;
    }

    int enemyId() {
        return enemyId;
    }

    double distance() {
        return distance;
    }

    void reset() {
        enemyId = 0;
        clear = false;
    }

    /** Looks for the enemy to fight; {@code true} when the hand should follow it. */
    boolean track(PlayerState body, Memory memory, int tick) {
        if (tick % CHOOSE_TICKS == 0 || enemyId == 0) {
            choose(body, memory);
        }
        Sighting enemy = enemyId == 0 ? null : memory.find(enemyId);
        if (enemy == null || !enemy.onScreen() || !enemy.alive()) {
            reset();
            return false;
        }
        foresee(enemy, tick);
        double dx = enemyX - eyeX(body);
        double dy = enemyY - CHEST - eyeY(body);
        distance = Math.sqrt(dx * dx + dy * dy);
        if (tick % LOOK_TICKS == 0) {
            clear = sees(body, enemyX, enemyY - CHEST);
            slot = Arsenal.choose(body, distance);
        }
        aim(body, enemy, dx, dy);
        return true;
    }

    /** Whether to hold the trigger down now. */
    boolean fires(PlayerState body, int tick) {
        if (tick % GATE_TICKS == 0) {
            pulling = chance.percent(skill.triggerPercent());
        }
        if (!engaged() || !pulling || body.weapon() != slot) {
            return false;
        }
        WeaponSpec spec = nav.tuning().weapon(slot);
        if (spec == null || (spec.range() > 0 && distance > spec.range() + BODY_REACH)) {
            return false;
        }
        if (slot == Weapon.GAUNTLET.slot()) {
            return true;
        }
        return hand.off() <= tolerance(spec) && (spec.splashRadius() == 0 || safeToBlast(body, spec));
    }

    /** How far off the aim may be, radians: what a body is wide, and more for what spreads. */
    private double tolerance(WeaponSpec spec) {
        double steady = slot == Weapon.RAILGUN.slot() ? 0.004 : 0.03;
        return Math.min(0.5, 16 / Math.max(distance, 20)) + steady + spec.spreadTangent() / 2;
    }

    private void choose(PlayerState body, Memory memory) {
        int best = 0;
        double bestCost = Double.MAX_VALUE;
        for (Sighting sighting : memory.sightings()) {
            if (!sighting.onScreen() || !sighting.alive()) {
                continue;
            }
            SeenPlayer seen = sighting.last();
            double dx = Units.pos(seen.x()) - eyeX(body);
            double dy = Units.pos(seen.y()) - CHEST - eyeY(body);
            double cost = Math.sqrt(dx * dx + dy * dy) * (sighting.id() == enemyId ? SWITCH_WORTH : 1);
            if (!sees(body, Units.pos(seen.x()), Units.pos(seen.y()) - CHEST)) {
                cost = cost * 2 + 400;
            }
            if (cost < bestCost) {
                bestCost = cost;
                best = sighting.id();
            }
        }
        if (best != enemyId) {
            clear = false;
        }
        enemyId = best;
    }

    /** Where the enemy is by now, carried on from where it was seen. */
    private void foresee(Sighting enemy, int tick) {
        carry(enemy.last(), (double) (tick - enemy.tick()) / Units.TICK_HZ * skill.leadPercent() / 100);
    }

    private void carry(SeenPlayer seen, double seconds) {
        double vx = Units.vel(seen.vx());
        double vy = Units.vel(seen.vy());
        double falling = Math.min(seconds, FALL_SECONDS_MAX);
        double fromX = Units.pos(seen.x());
        double fromY = Units.pos(seen.y());
        enemyX = fromX + vx * seconds;
        enemyY = seen.grounded()
                ? fromY + vy * seconds
                : fromY + vy * falling + nav.tuning().gravity() * falling * falling / 2;
        if (!seen.grounded()) {
            enemyY = Math.min(enemyY, nav.floorBelow(fromX, fromY, enemyY));
        }
    }

    private void aim(PlayerState body, Sighting enemy, double dx, double dy) {
        double aimX = dx;
        double aimY = dy;
        WeaponSpec spec = nav.tuning().weapon(body.weapon());
        if (spec != null && spec.projectileSpeed() > 0) {
            SeenPlayer seen = enemy.last();
            double seconds = Math.min(LEAD_SECONDS_MAX, distance / spec.projectileSpeed()) * skill.leadPercent() / 100;
            double nowX = enemyX;
            double nowY = enemyY;
            aimX = nowX + Units.vel(seen.vx()) * seconds - eyeX(body);
            boolean atFeet = spec.splashRadius() > CHEST && seen.grounded() && nowY > eyeY(body) - 20;
            aimY = nowY - (atFeet ? FEET : CHEST) - eyeY(body);
            if (spec.bounces()) {
                Vec2 lob = Lob.aim(aimX, aimY, spec, nav.tuning().gravity());
                aimX = lob.x() * distance;
                aimY = lob.y() * distance;
            }
        }
        hand.moveTo(aimX, aimY, true);
    }

    /** Whether the blast will be far enough away, given that the bot may be running after its own rocket. */
    private boolean safeToBlast(PlayerState body, WeaponSpec spec) {
        if (spec.bounces()) {
            return distance > spec.splashRadius() + SPLASH_SPARE;
        }
        double x = hand.directionX();
        double y = hand.directionY();
        double chase = Units.vel(body.vx()) * x + Units.vel(body.vy()) * y;
        double kept = 1 - Math.max(0, chase) / spec.projectileSpeed();
        ShotLine line = nav.trace(eyeX(body), eyeY(body), x * distance, y * distance);
        double dx = Units.pos(line.toX() - line.fromX());
        double dy = Units.pos(line.toY() - line.fromY());
        return Math.sqrt(dx * dx + dy * dy) * kept > spec.splashRadius() + SPLASH_SPARE;
    }

    private boolean sees(PlayerState body, double x, double y) {
        return !nav.trace(eyeX(body), eyeY(body), x - eyeX(body), y - eyeY(body))
                .blocked();
    }

    static double eyeX(PlayerState body) {
        return Units.pos(body.eyeX());
    }

    static double eyeY(PlayerState body) {
        return Units.pos(body.eyeY());
    }

    @Nullable
    Sighting enemy(Memory memory) {
        return enemyId == 0 ? null : memory.find(enemyId);
    }
}
