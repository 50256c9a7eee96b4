package overbounce.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overbounce.geometry.Vec2;
import overbounce.motion.Grid;
import overbounce.motion.Tuning;
import overbounce.motion.Weapon;
import overbounce.motion.WeaponSpec;

class LobTest {
    private static final Tuning TUNING = Tuning.defaults();
    private static final WeaponSpec LAUNCHER = TUNING.weapon(Weapon.GRENADE_LAUNCHER);

    /** How near a grenade thrown so comes to a place, u. */
    private static double miss(Vec2 aim, double dx, double dy) {
        Vec2 lifted = new Vec2(aim.x(), aim.y() - LAUNCHER.lift()).unit();
        double vx = lifted.x() * LAUNCHER.projectileSpeed();
        double vy = lifted.y() * LAUNCHER.projectileSpeed();
        double nearest = Double.MAX_VALUE;
        for (int tick = 0; tick < 120; tick++) {
            double seconds = (double) tick / Grid.TICK_HZ;
            double x = vx * seconds - dx;
            double y = vy * seconds + TUNING.gravity() * seconds * seconds / 2 - dy;
            nearest = Math.min(nearest, Math.sqrt(x * x + y * y));
        }
        return nearest;
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "-200, 0", "350, 40", "300, -60", "-300, 120", "40, 200", "400, 0"})
    void shouldComeDownWhereItIsWanted(double dx, double dy) {
        Vec2 aim = Lob.aim(dx, dy, LAUNCHER, TUNING.gravity());
        assertEquals(1, aim.length(), 1e-9);
        assertTrue(miss(aim, dx, dy) < 8, "misses by " + miss(aim, dx, dy));
    }

    @Test
    void shouldThrowAsFarAsItCanWhatIsOutOfReach() {
        Vec2 aim = Lob.aim(2000, 0, LAUNCHER, TUNING.gravity());
        Vec2 lifted = new Vec2(aim.x(), aim.y() - LAUNCHER.lift()).unit();
        assertEquals(1, -lifted.y() / lifted.x(), 1e-9, "45 degrees");
    }
}
