package overbounce.message;

/** Why the server ends a connection: the word in the {@code bye} message and the WebSocket close code. Immutable. */
public enum ByeCode {
    /** The budget of bad messages is spent. */
    PROTOCOL("protocol", 4000, false),
    /** The same player came back on another connection. */
    REPLACED("replaced", 4001, false),
    /** No room in this arena. */
    FULL("full", 4004, true),
    /** The client was built for another server build: load the page anew. */
    BUILD("build", 4005, false),
    /** Nothing heard or nothing seen for too long. */
    TIMEOUT("timeout", 4008, true),
    /** The server goes down, or restarts. */
    SHUTDOWN("shutdown", 1012, true),
    /** The arena failed; that is the server's fault. */
    INTERNAL("internal", 1011, true);

    private final String wire;
    private final int closeCode;
    private final boolean retry;

    ByeCode(String wire, int closeCode, boolean retry) {
        this.wire = wire;
        this.closeCode = closeCode;
        this.retry = retry;
    }

    public String wire() {
        return wire;
    }

    public int closeCode() {
        return closeCode;
    }

    /** Whether it makes sense for a client to connect again by itself. */
    public boolean retry() {
        return retry;
    }
}
