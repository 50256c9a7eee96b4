package overbounce.net;

/**
 * How long a connection may take for what.
 *
 * @param toRequestMs from the accept to a whole request, the WebSocket handshake included
 * @param toNextRequestMs how long a connection is kept for the next request
 * @param toHelloMs from the handshake to hello
 * @param pingSeconds between two pings of the server
 * @param silenceSeconds without any frame, pongs included, until a player is held
 * @param stuckSeconds without a socket that takes bytes, or without anything newly seen
 * @param goodbyeMs for a client to answer a close frame
 *     <p>Immutable.
 */
record Timeouts(
        int toRequestMs,
        int toNextRequestMs,
        int toHelloMs,
        int pingSeconds,
        int silenceSeconds,
        int stuckSeconds,
        int goodbyeMs) {

    static final Timeouts STANDARD = new Timeouts(5_000, 15_000, 10_000, 5, 10, 5, 2_000);
}
