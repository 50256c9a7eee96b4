package overbounce.message;

import overbounce.motion.Tuning;

/** Everything a server may say: now and then a {@link Control} message, thirty times a second a frame. Immutable. */
public sealed interface ServerMessage permits ServerMessage.Control, Frame {

    /** Written as a JSON object with a {@code type}; a {@link Frame} is a JSON array. Immutable. */
    sealed interface Control extends ServerMessage permits Welcome, MapChange, NextMap, Pong, ErrorMessage, Bye {}

    /**
     * Answers a hello: who you are, what time it is, where you are and by which rules.
     *
     * @param build the server's build; a client of another build reloads once
     * @param id the player's number in this arena, from 1
     * @param resume single-use secret that takes this player over again within 60 s
     * @param resumed whether this is the player that the hello's token named
     * @param arena the arena's name
     * @param tuning every movement figure and the weapon table
     *     <p>Immutable.
     */
    record Welcome(
            String build,
            int id,
            String resume,
            boolean resumed,
            String arena,
            Beat beat,
            MapRef map,
            Rules rules,
            Tuning tuning)
            implements Control {}

    /**
     * Where the arena's clock stands.
     *
     * @param tick the tick that is running
     * @param fractionMs milliseconds since it began
     *     <p>Immutable.
     */
    record Beat(int tick, int fractionMs, int tickHz, int snapshotTicks) {}

    /** Which map to fetch: {@code hash} names its content, {@code url} is relative to the server. Immutable. */
    record MapRef(String name, String title, String url, String hash) {}

    /** What wins, 0 for no such limit; and whether clients show when big items come back. Immutable. */
    record Rules(String mode, int fragLimit, int timeLimitSeconds, boolean itemTimers) {}

    /** From {@code tick} on the arena plays on another map; everything held of the old one is void. Immutable. */
    record MapChange(int tick, MapRef map) implements Control {}

    /** What is played after this map, so that a client can name and prepare it; may be said anew. Immutable. */
    record NextMap(MapRef map) implements Control {}

    /** Answers a ping with the arena's clock at that moment. Immutable. */
    record Pong(int id, int tick, int fractionMs) implements Control {}

    /** Tells that the last message was refused, and why. Immutable. */
    record ErrorMessage(ErrorCode code, String text) implements Control {}

    /** Last message before the server closes the WebSocket with {@link ByeCode#closeCode}. Immutable. */
    record Bye(ByeCode code, String text) implements Control {}
}
