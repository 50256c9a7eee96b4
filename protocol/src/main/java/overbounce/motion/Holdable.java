package overbounce.motion;

import org.jspecify.annotations.Nullable;

/**
 * What a player can carry to use it once, at the press of a key. What it does is the server's.
 *
 * <p>Immutable.
 */
public enum Holdable {
    /** Away, to one of the places where players appear. */
    TELEPORTER(1),
    /** Health to 125. */
    MEDKIT(2);

    private final int number;

    Holdable(int number) {
        this.number = number;
    }

    /** What the state's field says while this one is carried. */
    public int number() {
        return number;
    }

    /** The one that the state's field says, or null for none. */
    public static @Nullable Holdable of(int number) {
        for (Holdable holdable : values()) {
            if (holdable.number == number) {
                return holdable;
            }
        }
        return null;
    }
}
