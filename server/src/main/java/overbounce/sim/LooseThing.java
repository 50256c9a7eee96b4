package overbounce.sim;

import org.jspecify.annotations.Nullable;
import overbounce.map.ItemKind;
import overbounce.map.LooseKind;

/**
 * A crate, a barrel, a flag or something that somebody has lost: where physics has it, and what the game knows of it.
 * The place is the middle of the bottom edge of its box, in 1/256 u on a grid of 1/4 u, which is what screens know.
 *
 * <p>Arena loop only.
 */
public final class LooseThing {
    private final int id;
    private final LooseKind kind;
    /** What it gives, of what was lost. */
    final @Nullable ItemKind item;
    /** Ammunition, or ticks of a power. */
    final int amount;

    /** When it goes by itself; 0 for never. */
    int goneTick;
    /** Where it came from among the places of the map, -1 for what was lost. */
    int spot = -1;

    int health;
    /** Who hurt it last, for the frags of a barrel. */
    int hurtBy;
    /** When a player kicked it last. */
    int kickTick;
    /** When it explodes; 0 for never. */
    int fuseTick;

    private int x;
    private int y;
    private int movedX;
    private int movedY;

    public LooseThing(int id, LooseKind kind, int x, int y) {
        this(id, kind, x, y, null, 0);
    }

    LooseThing(int id, LooseKind kind, int x, int y, @Nullable ItemKind item, int amount) {
        this.id = id;
        this.kind = kind;
        this.x = x;
        this.y = y;
        this.item = item;
        this.amount = amount;
    }

    public int id() {
        return id;
    }

    public LooseKind kind() {
        return kind;
    }

    /** The id of the kind of item that it gives; 0 for what gives none. */
    public int itemId() {
        return item == null ? 0 : item.wireId();
    }

    public int x() {
        return x;
    }

    public int y() {
        return y;
    }

    /** How far it came in the last tick, 1/256 u. */
    public int movedX() {
        return movedX;
    }

    public int movedY() {
        return movedY;
    }

    /** Physics has it here by now. */
    public void at(int newX, int newY) {
        movedX = newX - x;
        movedY = newY - y;
        x = newX;
        y = newY;
    }

    /** It stood still in the last tick. */
    public void rest() {
        movedX = 0;
        movedY = 0;
    }
}
