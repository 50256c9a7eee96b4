package overbounce.match;

import overbounce.sim.SimEvent;

/** What differs from mode to mode: what counts, and when it is decided. Immutable. */
public sealed interface MatchRules permits FreeForAll {

    /** Enters a death into the scores. */
    void count(SimEvent.Died death, Scoreboard scores);

    /** Whether the match is over after so many ticks of play. */
    boolean decided(Scoreboard scores, int ticksPlayed);

    /** The length of a match, 0 for none. */
    int timeLimitTicks();
}
