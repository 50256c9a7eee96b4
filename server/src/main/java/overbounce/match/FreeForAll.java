package overbounce.match;

import overbounce.motion.Grid;
import overbounce.sim.SimEvent;

/**
 * Everybody for themselves: a frag is a point, a death by one's own hand or by the surroundings costs one; first to the
 * frag limit or ahead when the time is up. A tie plays on until somebody leads.
 *
 * @param fragLimit 0 for none
 * @param timeLimitTicks 0 for none
 *     <p>Immutable.
 */
public record FreeForAll(int fragLimit, int timeLimitTicks) implements MatchRules {

    public static FreeForAll of(int fragLimit, int timeLimitSeconds) {
        return new FreeForAll(fragLimit, timeLimitSeconds * Grid.TICK_HZ);
    }

    @Override
    public void count(SimEvent.Died death, Scoreboard scores) {
        scores.addDeath(death.victim());
        if (death.killer() == 0 || death.killer() == death.victim()) {
            scores.addPoints(death.victim(), -1);
        } else {
            scores.addPoints(death.killer(), 1);
        }
    }

    @Override
    public boolean decided(Scoreboard scores, int ticksPlayed) {
        boolean enough = fragLimit > 0 && scores.leaderScore() >= fragLimit;
        boolean timeUp = timeLimitTicks > 0 && ticksPlayed >= timeLimitTicks;
        return (enough || timeUp) && !scores.tied();
    }
}
