package overbounce.snapshot;

import java.util.EnumSet;
import java.util.Set;
import overbounce.message.FrameLayout;
import overbounce.motion.Grid;
import overbounce.motion.Weapon;
import overbounce.sim.SimEvent;

/**
 * Writes what is heard in a region from the others: who watches those too is told where it was, and passes over it.
 *
 * <pre>
 * ,["s",[36,2210,640,7,48,1990,800,7]]     a rocket's blast and a death in region 7
 * </pre>
 *
 * <p>Shots of all but the small weapons, blasts and deaths are heard within 1,500 u of the middle of the region that
 * one's eye is in. Arena loop only.
 */
final class SoundPart {
    private static final int HEARING = 1500;

    private static final Set<Weapon> QUIET =
            EnumSet.of(Weapon.GAUNTLET, Weapon.MACHINE_GUN, Weapon.LIGHTNING_GUN, Weapon.PLASMA_GUN);

    private SoundPart() {}

    static void write(Part part, int ear, Moment now, Changes since) {
        part.begin(FrameLayout.PART_SOUNDS);
        part.endHead();
        AsciiWriter out = part.beginList();
        for (int i = since.loud.from(ear); i < since.loud.to(ear); i++) {
            switch (now.events.event(since.loud.value(i))) {
                case SimEvent.Shot e -> sound(out, FrameLayout.SOUND_SHOT + e.weapon(), e.fromX(), e.fromY(), now);
                case SimEvent.Spray e ->
                    sound(
                            out,
                            FrameLayout.SOUND_SHOT + e.weapon(),
                            e.volley().x(),
                            e.volley().y(),
                            now);
                case SimEvent.Launched e ->
                    sound(
                            out,
                            FrameLayout.SOUND_SHOT + e.projectile().slot(),
                            e.projectile().x(),
                            e.projectile().y(),
                            now);
                case SimEvent.Ended e ->
                    sound(out, FrameLayout.SOUND_BLAST + e.projectile().slot(), e.x(), e.y(), now);
                case SimEvent.Died e -> sound(out, FrameLayout.SOUND_DEATH, e.x(), e.y(), now);
                default -> throw new IllegalStateException("nobody hears that");
            }
        }
        part.endList();
        part.endUnlessEmpty();
    }

    private static void sound(AsciiWriter out, int what, int x, int y, Moment now) {
        out.item(what).item(Places.units(x)).item(Places.units(y));
        out.item(now.grid().at(x, y));
    }

    /** Sorts an event that is loud into the regions where it is heard from another. */
    static void place(Buckets loud, int index, SimEvent event, RegionGrid grid) {
        switch (event) {
            case SimEvent.Shot e when isLoud(e.weapon()) -> place(loud, index, e.fromX(), e.fromY(), grid);
            case SimEvent.Spray e ->
                place(loud, index, e.volley().x(), e.volley().y(), grid);
            case SimEvent.Launched e
            when isLoud(e.projectile().slot()) ->
                place(loud, index, e.projectile().x(), e.projectile().y(), grid);
            case SimEvent.Ended e
            when isLoud(e.projectile().slot()) && e.hit() != SimEvent.Hit.FADED ->
                place(loud, index, e.x(), e.y(), grid);
            case SimEvent.Died e -> place(loud, index, e.x(), e.y(), grid);
            default -> {
                // Heard where it is seen.
            }
        }
    }

    /** Weapons that fire ten times a second or strike by hand are heard on the screen alone. */
    private static boolean isLoud(int slot) {
        Weapon weapon = Weapon.inSlot(slot);
        return weapon != null && !QUIET.contains(weapon);
    }

    private static void place(Buckets loud, int index, int x, int y, RegionGrid grid) {
        int reach = HEARING * Grid.POS;
        int lastColumn = grid.column(x + reach);
        int lastRow = grid.row(y + reach);
        for (int row = grid.row(y - reach); row <= lastRow; row++) {
            for (int column = grid.column(x - reach); column <= lastColumn; column++) {
                int region = grid.region(column, row);
                double dx = (column + 0.5) * grid.width() - (double) x / Grid.POS;
                double dy = (row + 0.5) * grid.height() - (double) y / Grid.POS;
                if (region != grid.at(x, y) && dx * dx + dy * dy <= (double) HEARING * HEARING) {
                    loud.add(region, index);
                }
            }
        }
    }
}
