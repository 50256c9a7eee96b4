package overbounce.map;

/**
 * An area that hurts whoever is in it: {@code lava}, {@code slime} or {@code void}; (x, y) is its top left corner.
 *
 * <p>Immutable.
 */
public record Hazard(String kind, int x, int y, int width, int height) {
    public static final String LAVA = "lava";
    public static final String SLIME = "slime";
    public static final String VOID = "void";
}
