package overbounce.snapshot;

import java.util.List;
import overbounce.message.FrameLayout;
import overbounce.motion.Projectile;
import overbounce.sim.World;

/**
 * Writes what moves in a region.
 *
 * <pre>
 * ,["r",0,118,120,[2,3,-4,1],[],[3,2220],[[1,119,2,1,400,300,880,300,0]]]    changes since tick 118
 * ,["r",0,118,120]                                                           no changes
 * ,["r",0,-1,120,[2,32799,1600,2892,0,1,1],[],[],[]]                         everything
 * </pre>
 *
 * <p>Arena loop only.
 */
final class RegionPart {
    private static final int ALL_FIELDS = (1 << RegionState.FIELDS) - 1;

    private RegionPart() {}

    static void writeDelta(AsciiWriter out, Span span, RegionState base, RegionState now, AsciiWriter events) {
        head(out, span);
        int empty = out.length();
        out.raw(",[");
        for (int id = 1; id < RegionState.IDS; id++) {
            if (now.present(id)) {
                changes(out, id, base, now);
            }
        }
        out.raw("],[");
        for (int id = 1; id < RegionState.IDS; id++) {
            if (base.present(id) && !now.present(id)) {
                out.item(id);
            }
        }
        out.raw("],[");
        for (int i = 0; i < now.items(); i++) {
            if (i >= base.items() || base.itemBackTick(i) != now.itemBackTick(i)) {
                out.item(i).item(now.itemBackTick(i));
            }
        }
        out.raw("],[").append(events).raw(']');
        if (out.length() == empty + NOTHING) {
            out.cut(empty);
        }
        out.raw(']');
    }

    /** The length of four empty lists with their commas. */
    private static final int NOTHING = 12;

    static void writeFull(AsciiWriter out, Span span, RegionState now, World world) {
        head(out, span);
        out.raw(",[");
        for (int id = 1; id < RegionState.IDS; id++) {
            if (now.present(id)) {
                entire(out, id, now);
            }
        }
        out.raw("],[],[");
        for (int i = 0; i < now.items(); i++) {
            if (now.itemBackTick(i) != 0) {
                out.item(i).item(now.itemBackTick(i));
            }
        }
        out.raw("],[");
        List<Projectile> flying = world.projectiles();
        for (int i = 0; i < flying.size(); i++) {
            EventText.launched(out, flying.get(i));
        }
        out.raw("]]");
    }

    private static void head(AsciiWriter out, Span span) {
        out.raw(",[\"r\",").integer(span.region()).item(span.base()).item(span.tick());
    }

    private static void changes(AsciiWriter out, int id, RegionState base, RegionState now) {
        if (!base.present(id)) {
            entire(out, id, now);
            return;
        }
        int mask = 0;
        for (int field = 0; field < RegionState.FIELDS; field++) {
            mask |= base.field(id, field) == now.field(id, field) ? 0 : 1 << field;
        }
        if (mask == 0) {
            return;
        }
        out.item(id).item(mask);
        for (int field = 0; field < RegionState.FIELDS; field++) {
            if ((mask >> field & 1) != 0) {
                int told = field < 2 ? now.field(id, field) - base.field(id, field) : now.field(id, field);
                out.item(told);
            }
        }
    }

    private static void entire(AsciiWriter out, int id, RegionState now) {
        out.item(id).item(FrameLayout.ENTITY_NEW | ALL_FIELDS);
        for (int field = 0; field < RegionState.FIELDS; field++) {
            out.item(now.field(id, field));
        }
    }
}
