package overbounce.message;

/** What killed, where it was no weapon (those are told by their slots 0 to 8). Immutable. */
public enum KillCause {
    LAVA(16),
    SLIME(17),
    VOID(18),
    TELEFRAG(19),
    /** The player went while alive, or asked to die. */
    LEFT(20),
    BARREL(21);

    private final int wire;

    KillCause(int wire) {
        this.wire = wire;
    }

    public int wire() {
        return wire;
    }
}
