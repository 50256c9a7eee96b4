package overbounce.message;

/** The numbers that every end of protocol version 1 goes by. Immutable. */
public final class Protocol {
    /** The version a welcome names. */
    public static final int VERSION = 1;

    /** The WebSocket subprotocol that a client must offer. */
    public static final String SUBPROTOCOL = "overbounce.v1";

    /** The path of the WebSocket. */
    public static final String PATH = "/play";

    public static final int TICK_HZ = 60;

    /** Ticks between two snapshots. */
    public static final int SNAPSHOT_TICKS = 2;

    /** The longest message of a client, in bytes. */
    public static final int MESSAGE_BYTES_MAX = 4096;

    /** How many ticks ride in one input message. */
    public static final int INPUTS_MAX = 8;

    /** How far ahead of the arena an input may be. */
    public static final int INPUT_TICKS_AHEAD_MAX = 30;

    /** Bad messages that are answered with an error; the next one ends the connection. */
    public static final int BAD_MESSAGES_MAX = 10;

    /** Longest aim vector, in eighths of a unit: 1,500 u. */
    public static final int AIM_LENGTH_MAX = 12_000;

    public static final int NAME_CHARS_MAX = 20;
    public static final int CHAT_CHARS_MAX = 120;
    public static final int TOKEN_CHARS_MAX = 64;

    private Protocol() {}
}
