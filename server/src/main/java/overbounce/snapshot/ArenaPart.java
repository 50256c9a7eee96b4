package overbounce.snapshot;

/**
 * Writes the match as everybody sees it.
 *
 * <pre>
 * ,["a",118,120,2,36120,[3,7,2,34],[],[[119,3,5,6,112,0]],[[3,"gg"]]]    changes since tick 118
 * ,["a",118,120]                                                         no changes
 * ,["a",-1,120,2,36120,[3,7,2,34],[[3,"Kestrel",0,0]],[],[]]             everything
 * </pre>
 *
 * <p>Arena loop only.
 */
final class ArenaPart {
    private ArenaPart() {}

    static void writeDelta(AsciiWriter out, Span span, ArenaState base, ArenaState now, Sources news) {
        head(out, span);
        int headEnd = out.length();
        phase(out, now);
        int empty = out.length();
        out.raw(",[");
        for (int id = 1; id < ArenaState.IDS; id++) {
            boolean told = base.listed(id) && base.sameRow(now, id) && base.sameScore(now, id);
            if (now.listed(id) && !told) {
                now.writeScore(out, id);
            }
        }
        out.raw("],[");
        for (int id = 1; id < ArenaState.IDS; id++) {
            if (!base.sameRow(now, id)) {
                member(out, id, now, news.roster());
            }
        }
        end(out, news);
        if (out.length() == empty + NOTHING && base.samePhase(now)) {
            out.cut(headEnd);
        }
        out.raw(']');
    }

    /** The length of four empty lists with their commas. */
    private static final int NOTHING = 12;

    static void writeFull(AsciiWriter out, Span span, ArenaState now, Sources news) {
        head(out, span);
        phase(out, now);
        out.raw(",[");
        for (int id = 1; id < ArenaState.IDS; id++) {
            if (now.listed(id)) {
                now.writeScore(out, id);
            }
        }
        out.raw("],[");
        for (int id = 1; id < ArenaState.IDS; id++) {
            if (now.listed(id)) {
                member(out, id, now, news.roster());
            }
        }
        end(out, news);
        out.raw(']');
    }

    /** What a part takes besides the two states: names, and the kills and lines of chat since the base. */
    record Sources(Roster roster, AsciiWriter kills, AsciiWriter chat) {}

    private static void head(AsciiWriter out, Span span) {
        out.raw(",[\"a\",").integer(span.base()).item(span.tick());
    }

    private static void phase(AsciiWriter out, ArenaState now) {
        out.item(now.phase().wire()).item(now.phaseEndTick());
    }

    private static void member(AsciiWriter out, int id, ArenaState now, Roster roster) {
        out.separate().raw('[').integer(id);
        if (now.listed(id)) {
            out.raw(',').text(roster.name(id));
            out.item(roster.bot(id) ? 1 : 0).item(roster.isAway(id) ? 1 : 0);
        }
        out.raw(']');
    }

    private static void end(AsciiWriter out, Sources news) {
        out.raw("],[").append(news.kills()).raw("],[").append(news.chat()).raw(']');
    }
}
