package overbounce.bot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandTest {
    private static double angle(Hand hand) {
        return StrictMath.atan2(hand.directionY(), hand.directionX());
    }

    private static double apart(double a, double b) {
        double apart = Math.abs(a - b);
        return Math.min(apart, 2 * Math.PI - apart);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void shouldNeverTurnFasterThanItsSkillAllows(int level) {
        BotSkill skill = BotSkill.of(level);
        Hand hand = new Hand(skill, new Chance(level));
        Chance targets = new Chance(99);
        double before = angle(hand);
        for (int tick = 0; tick < 6000; tick++) {
            double side = tick % 40 < 20 ? 300 : -300;
            hand.moveTo(side, targets.below(400) - 200, tick % 300 < 200);
            assertTrue(apart(angle(hand), before) <= skill.turnMilli() / 1000.0 + 1e-9);
            before = angle(hand);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void shouldSettleOnATargetWithinItsErrorAndDriftSmoothly(int level) {
        BotSkill skill = BotSkill.of(level);
        Hand hand = new Hand(skill, new Chance(level));
        double worst = 0;
        double jump = 0;
        double sum = 0;
        double before = angle(hand);
        for (int tick = 0; tick < 6000; tick++) {
            hand.moveTo(-400, 100, true);
            double off = apart(angle(hand), StrictMath.atan2(100, -400));
            if (tick > 120) {
                worst = Math.max(worst, off);
                sum += off;
                jump = Math.max(jump, apart(angle(hand), before));
            }
            before = angle(hand);
        }
        double error = skill.aimErrorMilli() / 1000.0;
        assertTrue(worst < 5 * error, "off by " + worst);
        assertTrue(sum / 5880 > error / 4, "too good: off by " + sum / 5880 + " on average");
        assertTrue(jump < error, "jumped by " + jump);
    }
}
