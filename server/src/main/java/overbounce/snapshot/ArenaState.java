package overbounce.snapshot;

import overbounce.match.Match;
import overbounce.match.MatchPhase;
import overbounce.match.Scoreboard;

/** What the arena's part shows at one tick: phase, scores, who is here. Arena loop only. */
final class ArenaState {
    static final int IDS = WorldState.IDS;

    private final int[] versions = new int[IDS];
    private final int[] scores = new int[IDS];
    private final int[] deaths = new int[IDS];
    private final int[] pings = new int[IDS];
    private MatchPhase phase = MatchPhase.WARMUP;
    private int phaseEndTick;

    void capture(Match match, Roster roster) {
        phase = match.phase();
        phaseEndTick = match.phaseEndTick();
        Scoreboard board = match.scores();
        for (int id = 1; id < IDS; id++) {
            versions[id] = roster.version(id);
            scores[id] = board.score(id);
            deaths[id] = board.deaths(id);
            pings[id] = roster.ping(id);
        }
    }

    void copyFrom(ArenaState other) {
        phase = other.phase;
        phaseEndTick = other.phaseEndTick;
        System.arraycopy(other.versions, 0, versions, 0, IDS);
        System.arraycopy(other.scores, 0, scores, 0, IDS);
        System.arraycopy(other.deaths, 0, deaths, 0, IDS);
        System.arraycopy(other.pings, 0, pings, 0, IDS);
    }

    MatchPhase phase() {
        return phase;
    }

    int phaseEndTick() {
        return phaseEndTick;
    }

    boolean samePhase(ArenaState other) {
        return phase == other.phase && phaseEndTick == other.phaseEndTick;
    }

    boolean listed(int id) {
        return versions[id] != 0;
    }

    boolean sameRow(ArenaState other, int id) {
        return versions[id] == other.versions[id];
    }

    /** Whether a score needs no telling to one who holds the other; who is new to it begins with 0 points. */
    boolean sameScore(ArenaState other, int id) {
        return other.listed(id) && scores[id] == other.scores[id] && deaths[id] == other.deaths[id];
    }

    boolean samePing(ArenaState other, int id) {
        return (other.listed(id) ? other.pings[id] : 0) == pings[id];
    }

    void writeScore(AsciiWriter out, int id) {
        out.item(id).item(scores[id]).item(deaths[id]);
    }

    void writePing(AsciiWriter out, int id) {
        out.item(id).item(pings[id]);
    }

    boolean hasPing(int id) {
        return pings[id] != 0;
    }
}
