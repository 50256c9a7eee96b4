package overbounce.loose;

/** Who meets whom, as bits for jbox2d. Immutable. */
final class Layers {
    static final int MAP = 1;
    /** Crates and barrels. */
    static final int SOLID = 1 << 1;
    /** What players walk through: what was lost, and flags. */
    static final int LIGHT = 1 << 2;

    static final int PLAYER = 1 << 3;

    private Layers() {}
}
