package overbounce.snapshot;

import overbounce.message.FrameLayout;

/**
 * Writes entities one after another: the distance to the id before and the mask in one number, then what the mask
 * names.
 *
 * <p>Arena loop only.
 */
final class Entities {
    private static final int AIM_HALF = FrameLayout.AIM_STEPS / 2;

    private Entities() {}

    static void writeChanged(AsciiWriter out, int region, Moment now, WorldState base) {
        int before = 0;
        for (int i = now.entities.from(region); i < now.entities.to(region); i++) {
            int id = now.entities.value(i);
            boolean told = base.region(id) != region
                    ? entire(out, id - before, id, now.state)
                    : changes(out, id - before, id, base, now.state);
            before = told ? id : before;
        }
    }

    static void writeAll(AsciiWriter out, int region, Moment now) {
        int before = 0;
        for (int i = now.entities.from(region); i < now.entities.to(region); i++) {
            int id = now.entities.value(i);
            entire(out, id - before, id, now.state);
            before = id;
        }
    }

    static void writeGone(AsciiWriter out, int region, Moment now, Changes since) {
        for (int i = since.leavers.from(region); i < since.leavers.to(region); i++) {
            int id = since.leavers.value(i);
            out.item(id).item(now.state.region(id));
        }
    }

    /** Whether there was anything to tell. */
    private static boolean changes(AsciiWriter out, int gap, int id, WorldState base, WorldState now) {
        int mask = 0;
        for (int field = 0; field < WorldState.FIELDS; field++) {
            mask |= base.field(id, field) == now.field(id, field) ? 0 : 1 << field;
        }
        if (mask == 0) {
            return false;
        }
        out.item(gap * FrameLayout.ENTITY_HEAD + mask);
        for (int field = 0; field < WorldState.FIELDS; field++) {
            if ((mask >> field & 1) != 0) {
                out.item(told(field, base.field(id, field), now.field(id, field)));
            }
        }
        return true;
    }

    private static boolean entire(AsciiWriter out, int gap, int id, WorldState now) {
        int mask = FrameLayout.ENTITY_MORE;
        for (int field = 0; field < WorldState.FIELDS; field++) {
            mask |= now.field(id, field) == 0 ? 0 : 1 << field;
        }
        out.item(gap * FrameLayout.ENTITY_HEAD + mask).item(FrameLayout.MORE_NEW);
        for (int field = 0; field < WorldState.FIELDS; field++) {
            if ((mask >> field & 1) != 0) {
                out.item(told(field, 0, now.field(id, field)));
            }
        }
        return true;
    }

    /** Places and aim are told as differences, the aim by the shorter way round. */
    private static int told(int field, int before, int after) {
        return switch (field) {
            case WorldState.X, WorldState.Y -> after - before;
            case WorldState.AIM -> (after - before + AIM_HALF & (FrameLayout.AIM_STEPS - 1)) - AIM_HALF;
            default -> after;
        };
    }
}
