package overbounce.snapshot;

import java.util.ArrayDeque;
import java.util.Deque;
import overbounce.sim.SimEvent;

/**
 * The kills and lines of chat of the last seconds. A delta tells those since its base, a full part all of them: so one
 * who missed frames still hears of them, and one who did not knows by their ticks what it has heard.
 *
 * <p>Arena loop only.
 */
final class News {
    private static final int KILLS_MAX = 32;
    private static final int LINES_MAX = 16;
    private static final int KEPT_TICKS = 300;

    private final Deque<Kill> kills = new ArrayDeque<>();
    private final Deque<Line> lines = new ArrayDeque<>();

    private record Kill(int tick, SimEvent.Died died) {}

    private record Line(int tick, int id, String text) {}

    void kill(int tick, SimEvent.Died died) {
        kills.addLast(new Kill(tick, died));
        if (kills.size() > KILLS_MAX) {
            kills.removeFirst();
        }
    }

    void chat(int tick, int id, String text) {
        lines.addLast(new Line(tick, id, text));
        if (lines.size() > LINES_MAX) {
            lines.removeFirst();
        }
    }

    void forgetOld(int tick) {
        while (!kills.isEmpty() && kills.getFirst().tick() <= tick - KEPT_TICKS) {
            kills.removeFirst();
        }
        while (!lines.isEmpty() && lines.getFirst().tick() <= tick - KEPT_TICKS) {
            lines.removeFirst();
        }
    }

    void writeKills(AsciiWriter out, int base, int tick) {
        for (Kill kill : kills) {
            if (kill.tick() > base) {
                SimEvent.Died died = kill.died();
                out.separate().raw('[').item(tick - kill.tick()).item(died.killer());
                out.item(died.victim()).item(died.cause()).item(died.rewindMs());
                out.item(died.gibbed() ? 1 : 0).raw(']');
            }
        }
    }

    void writeChat(AsciiWriter out, int base, int tick) {
        for (Line line : lines) {
            if (line.tick() > base) {
                out.separate().raw('[').item(tick - line.tick()).item(line.id());
                out.raw(',').text(line.text()).raw(']');
            }
        }
    }
}
