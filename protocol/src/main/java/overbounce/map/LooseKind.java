package overbounce.map;

/**
 * A thing that physics moves: its name in maps, its number on the wire, the size of its box in u, and whether players
 * and shots meet it.
 *
 * <p>Immutable.
 */
public enum LooseKind {
    CRATE("crate", 1, 48, 48, true),
    BARREL("barrel", 2, 34, 46, true),
    /** An item that somebody has lost. */
    DROP("drop", 3, 28, 22, false),
    /** A ball with a pennant, which rolls. */
    FLAG("flag", 4, 26, 26, false);

    private final String mapName;
    private final int number;
    private final int width;
    private final int height;
    private final boolean solid;

    LooseKind(String mapName, int number, int width, int height, boolean solid) {
        this.mapName = mapName;
        this.number = number;
        this.width = width;
        this.height = height;
        this.solid = solid;
    }

    /** The kind with this name; throws for a name that is none. */
    public static LooseKind named(String mapName) {
        for (LooseKind kind : values()) {
            if (kind.mapName.equals(mapName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("nothing loose is called " + mapName);
    }

    public String mapName() {
        return mapName;
    }

    /** The kind of its entity in frames. */
    public int number() {
        return number;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean solid() {
        return solid;
    }
}
