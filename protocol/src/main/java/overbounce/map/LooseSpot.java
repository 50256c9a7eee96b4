package overbounce.map;

/**
 * Where a loose thing stands when a match begins: x is its middle, y the floor under it, kind the
 * {@link LooseKind#mapName}.
 *
 * <p>Immutable.
 */
public record LooseSpot(String kind, int x, int y) {
    /** The kind as an enum; throws for a name that is none. */
    public LooseKind looseKind() {
        return LooseKind.named(kind);
    }
}
