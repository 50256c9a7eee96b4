package overbounce.snapshot;

import java.util.Arrays;
import overbounce.match.Match;
import overbounce.match.MatchPhase;
import overbounce.match.Scoreboard;

/** What the arena's part shows at one tick: phase, scores, who is here. Arena loop only. */
final class ArenaState {
    private int[] versions = new int[0];
    private int[] scores = new int[0];
    private int[] deaths = new int[0];
    private int[] pings = new int[0];
    private MatchPhase phase = MatchPhase.WARMUP;
    private int phaseEndTick;

    void capture(Match match, Roster roster) {
        phase = match.phase();
        phaseEndTick = match.phaseEndTick();
        Scoreboard board = match.scores();
        room(roster.idEnd());
        for (int id = 1; id < versions.length; id++) {
            versions[id] = roster.version(id);
            scores[id] = board.score(id);
            deaths[id] = board.deaths(id);
            pings[id] = roster.ping(id);
        }
    }

    void copyFrom(ArenaState other) {
        phase = other.phase;
        phaseEndTick = other.phaseEndTick;
        room(other.idEnd());
        System.arraycopy(other.versions, 0, versions, 0, other.idEnd());
        System.arraycopy(other.scores, 0, scores, 0, other.idEnd());
        System.arraycopy(other.deaths, 0, deaths, 0, other.idEnd());
        System.arraycopy(other.pings, 0, pings, 0, other.idEnd());
    }

    /** Makes room for ids below another end; nobody has those that are new. */
    void room(int idEnd) {
        if (versions.length < idEnd) {
            versions = Arrays.copyOf(versions, idEnd);
            scores = Arrays.copyOf(scores, idEnd);
            deaths = Arrays.copyOf(deaths, idEnd);
            pings = Arrays.copyOf(pings, idEnd);
        }
    }

    int idEnd() {
        return versions.length;
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
