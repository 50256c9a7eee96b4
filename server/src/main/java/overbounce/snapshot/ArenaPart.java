package overbounce.snapshot;

import overbounce.message.FrameLayout;

/**
 * Writes the match as everybody sees it.
 *
 * <pre>
 * ,["a",[3,7,2],[],[[1,3,5,6,112,0]]]                                   changes: scores, pings, kills
 * ,["A",[3,7,2],[3,34],[],[2,36120],[[3,"Kestrel",0,0]],[[70,3,"gg"]]]   everything, with phase, roster and chat
 * </pre>
 *
 * <p>Arena loop only.
 */
final class ArenaPart {
    private ArenaPart() {}

    static void writeDelta(Part part, Moment now, int baseTick, ArenaState base) {
        ArenaState arena = now.arena;
        part.begin(FrameLayout.PART_ARENA);
        part.endHead();
        base.room(arena.idEnd());
        AsciiWriter out = part.beginList();
        for (int id = 1; id < arena.idEnd(); id++) {
            if (arena.listed(id) && !arena.sameScore(base, id)) {
                arena.writeScore(out, id);
            }
        }
        part.endList();
        out = part.beginList();
        for (int id = 1; id < arena.idEnd(); id++) {
            if (arena.listed(id) && !arena.samePing(base, id)) {
                arena.writePing(out, id);
            }
        }
        part.endList();
        now.news.writeKills(part.beginList(), baseTick, now.tick());
        part.endList();
        phase(part, arena, !arena.samePhase(base));
        out = part.beginList();
        for (int id = 1; id < arena.idEnd(); id++) {
            if (!base.sameRow(arena, id)) {
                member(out, id, now);
            }
        }
        part.endList();
        now.news.writeChat(part.beginList(), baseTick, now.tick());
        part.endList();
        part.endUnlessEmpty();
    }

    static void writeFull(Part part, Moment now) {
        ArenaState arena = now.arena;
        part.begin(FrameLayout.PART_ARENA_FULL);
        part.endHead();
        AsciiWriter out = part.beginList();
        for (int id = 1; id < arena.idEnd(); id++) {
            if (arena.listed(id)) {
                arena.writeScore(out, id);
            }
        }
        part.endList();
        out = part.beginList();
        for (int id = 1; id < arena.idEnd(); id++) {
            if (arena.listed(id) && arena.hasPing(id)) {
                arena.writePing(out, id);
            }
        }
        part.endList();
        now.news.writeKills(part.beginList(), Cadence.NEVER, now.tick());
        part.endList();
        phase(part, arena, true);
        out = part.beginList();
        for (int id = 1; id < arena.idEnd(); id++) {
            if (arena.listed(id)) {
                member(out, id, now);
            }
        }
        part.endList();
        now.news.writeChat(part.beginList(), Cadence.NEVER, now.tick());
        part.endList();
        part.end();
    }

    private static void phase(Part part, ArenaState arena, boolean told) {
        AsciiWriter out = part.beginList();
        if (told) {
            out.item(arena.phase().wire()).item(arena.phaseEndTick());
        }
        part.endList();
    }

    private static void member(AsciiWriter out, int id, Moment now) {
        out.separate().raw('[').integer(id);
        if (now.arena.listed(id)) {
            out.raw(',').text(now.roster.name(id));
            out.item(now.roster.bot(id) ? 1 : 0).item(now.roster.isAway(id) ? 1 : 0);
        }
        out.raw(']');
    }
}
