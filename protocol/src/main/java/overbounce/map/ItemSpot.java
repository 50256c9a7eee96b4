package overbounce.map;

/**
 * A place where an item lies: x is its middle, y the floor under it, kind the {@link ItemKind#wireName}.
 *
 * <p>Immutable.
 */
public record ItemSpot(String kind, int x, int y) {
    /** The kind as an enum; throws for a name that is none. */
    public ItemKind itemKind() {
        return ItemKind.named(kind);
    }
}
