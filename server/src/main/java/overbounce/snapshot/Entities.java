package overbounce.snapshot;

import overbounce.message.FrameLayout;

/**
 * Writes entities one after another: how many ids are passed over and the mask in one number, then what the mask
 * names.
 *
 * <p>One who holds the snapshot before knows each entity's way, what it moved in the two ticks up to then, and moves it
 * on by that: only what the way has changed by is told. Slower clients are told the difference of the places.
 *
 * <p>Arena loop only.
 */
final class Entities {
    private static final int AIM_HALF = FrameLayout.AIM_STEPS / 2;

    private Entities() {}

    static void writeChanged(AsciiWriter out, int region, Moment now, Changes since) {
        int next = 1;
        for (int i = now.entities.from(region); i < now.entities.to(region); i++) {
            int id = now.entities.value(i);
            boolean another = since.base.region(id) != region || since.base.kind(id) != now.state.kind(id);
            boolean told = another
                    ? entire(out, id - next, id, now.state, false)
                    : changes(out, id - next, id, now.state, since);
            next = told ? id + 1 : next;
        }
    }

    static void writeAll(AsciiWriter out, int region, Moment now) {
        int next = 1;
        for (int i = now.entities.from(region); i < now.entities.to(region); i++) {
            int id = now.entities.value(i);
            entire(out, id - next, id, now.state, true);
            next = id + 1;
        }
    }

    static void writeGone(AsciiWriter out, int region, Moment now, Changes since) {
        for (int i = since.leavers.from(region); i < since.leavers.to(region); i++) {
            int id = since.leavers.value(i);
            out.item(id).item(now.state.region(id));
        }
    }

    /** Whether there was anything to tell. */
    private static boolean changes(AsciiWriter out, int passedOver, int id, WorldState now, Changes since) {
        int mask = 0;
        for (int field = 0; field < WorldState.FIELDS; field++) {
            mask |= same(field, id, now, since) ? 0 : 1 << field;
        }
        if (mask == 0) {
            return false;
        }
        out.item(passedOver * FrameLayout.ENTITY_HEAD + mask);
        for (int field = 0; field < WorldState.FIELDS; field++) {
            if ((mask >> field & 1) != 0) {
                out.item(told(field, id, now, since));
            }
        }
        return true;
    }

    private static boolean same(int field, int id, WorldState now, Changes since) {
        WorldState base = since.base;
        return (field <= WorldState.Y && since.steady())
                ? base.way(id, field) == now.way(id, field)
                : base.field(id, field) == now.field(id, field);
    }

    /** Places and aim are told as differences, the aim by the shorter way round. */
    private static int told(int field, int id, WorldState now, Changes since) {
        WorldState base = since.base;
        int after = now.field(id, field);
        return switch (field) {
            case WorldState.X, WorldState.Y ->
                since.steady() ? now.way(id, field) - base.way(id, field) : after - base.field(id, field);
            case WorldState.AIM -> turn(base.field(id, field), after);
            default -> after;
        };
    }

    private static int turn(int before, int after) {
        return ((after - before + AIM_HALF) & (FrameLayout.AIM_STEPS - 1)) - AIM_HALF;
    }

    /** As told to one who does not know it; always something. Who is new to a region has no way there. */
    private static boolean entire(AsciiWriter out, int passedOver, int id, WorldState now, boolean withWay) {
        int mask = FrameLayout.ENTITY_MORE;
        for (int field = 0; field < WorldState.FIELDS; field++) {
            mask |= now.field(id, field) == 0 ? 0 : 1 << field;
        }
        int wayX = withWay ? now.way(id, WorldState.X) : 0;
        int wayY = withWay ? now.way(id, WorldState.Y) : 0;
        int kind = now.kind(id);
        int more = FrameLayout.MORE_NEW;
        more |= kind == 0 ? 0 : FrameLayout.MORE_KIND;
        more |= wayX == 0 ? 0 : FrameLayout.MORE_WAY_X;
        more |= wayY == 0 ? 0 : FrameLayout.MORE_WAY_Y;
        out.item(passedOver * FrameLayout.ENTITY_HEAD + mask).item(more);
        for (int field = 0; field < WorldState.FIELDS; field++) {
            if ((mask >> field & 1) != 0) {
                out.item(field == WorldState.AIM ? turn(0, now.field(id, field)) : now.field(id, field));
            }
        }
        if (kind != 0) {
            out.item(kind);
        }
        if (wayX != 0) {
            out.item(wayX);
        }
        if (wayY != 0) {
            out.item(wayY);
        }
        return true;
    }
}
