package overbounce.match;

import java.util.List;
import overbounce.motion.Grid;
import overbounce.sim.SimEvent;

/**
 * One match from warmup to intermission.
 *
 * <p>The warmup waits for two players of any kind. With people there it then lasts 10 s, in which late browsers arrive,
 * and everybody fights for practice; bots alone do not warm up. Nor do they keep people waiting: when the first person
 * comes to a match of bots, it begins again with a warmup, and an intermission that nobody watches takes 2 s instead of
 * 10. Arena loop only.
 */
public final class Match {
    static final int PLAYERS_MIN = 2;
    static final int WARMUP_TICKS = 10 * Grid.TICK_HZ;
    static final int COUNTDOWN_TICKS = 5 * Grid.TICK_HZ;
    static final int INTERMISSION_TICKS = 10 * Grid.TICK_HZ;
    static final int INTERMISSION_UNWATCHED_TICKS = 2 * Grid.TICK_HZ;

    private final MatchRules rules;
    private final Scoreboard scores = new Scoreboard();
    private MatchPhase phase = MatchPhase.WARMUP;
    private int phaseEndTick;
    private int liveTick;
    private boolean hadPeople;

    public Match(MatchRules rules) {
        this.rules = rules;
    }

    /**
     * Counts what happened in a tick and moves on where it is time.
     *
     * @param people who have a place, away and disconnected ones included
     * @param players people and bots
     */
    public MatchStep judge(int tick, List<SimEvent> events, int people, int players) {
        boolean firstPerson = people > 0 && !hadPeople;
        hadPeople = people > 0;
        for (SimEvent event : events) {
            if (event instanceof SimEvent.Died death) {
                rules.count(death, scores);
            }
        }
        return switch (phase) {
            case WARMUP -> warmUp(tick, people, players);
            case COUNTDOWN -> countDown(tick, players);
            case LIVE -> play(tick, firstPerson, players);
            case INTERMISSION -> rest(tick, firstPerson);
        };
    }

    private MatchStep warmUp(int tick, int people, int players) {
        if (players < PLAYERS_MIN) {
            phaseEndTick = 0;
        } else if (phaseEndTick == 0) {
            phaseEndTick = people > 0 ? tick + WARMUP_TICKS : tick;
        }
        if (phaseEndTick != 0 && tick >= phaseEndTick) {
            enter(MatchPhase.COUNTDOWN, tick + COUNTDOWN_TICKS);
        }
        return MatchStep.PLAY_ON;
    }

    private MatchStep countDown(int tick, int players) {
        if (players < PLAYERS_MIN) {
            enter(MatchPhase.WARMUP, 0);
            return MatchStep.PLAY_ON;
        }
        if (tick < phaseEndTick) {
            return MatchStep.PLAY_ON;
        }
        scores.clear();
        liveTick = tick;
        enter(MatchPhase.LIVE, rules.timeLimitTicks() > 0 ? tick + rules.timeLimitTicks() : 0);
        return MatchStep.BEGIN;
    }

    private MatchStep play(int tick, boolean firstPerson, int players) {
        if (players == 0 || firstPerson) {
            scores.clear();
            enter(MatchPhase.WARMUP, 0);
            return MatchStep.PLAY_ON;
        }
        if (rules.decided(scores, tick - liveTick)) {
            enter(MatchPhase.INTERMISSION, tick + (hadPeople ? INTERMISSION_TICKS : INTERMISSION_UNWATCHED_TICKS));
            return MatchStep.FINISH;
        }
        return MatchStep.PLAY_ON;
    }

    private MatchStep rest(int tick, boolean firstPerson) {
        return tick >= phaseEndTick || firstPerson ? MatchStep.NEXT_MAP : MatchStep.PLAY_ON;
    }

    private void enter(MatchPhase next, int endTick) {
        phase = next;
        phaseEndTick = endTick;
    }

    /** Whether the world stands still. */
    public boolean resting() {
        return phase == MatchPhase.INTERMISSION;
    }

    public MatchPhase phase() {
        return phase;
    }

    /** When the phase ends, 0 where nothing is set. */
    public int phaseEndTick() {
        return phaseEndTick;
    }

    public Scoreboard scores() {
        return scores;
    }
}
