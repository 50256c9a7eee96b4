package overbounce.net;

/** The names of the handlers of a connection, in the order in which bytes from a client pass them. Immutable. */
final class Stages {
    static final String DEADLINE = "connection-deadline";
    static final String TEXT_SHORTCUT = "text-shortcut";
    static final String HTTP_CODEC = "http-codec";
    static final String HTTP_BODY = "http-body";
    static final String HTTP_GUARD = "http-guard";
    static final String PAGES = "pages";
    static final String FRAME_GATE = "frame-gate";
    static final String RESERVED_BITS = "reserved-bits";
    static final String COMPRESSION = "compression";
    static final String WEBSOCKET = "websocket";
    static final String WHOLE_MESSAGES = "whole-messages";
    static final String TEXT_ONLY = "text-only";
    static final String DECODER = "message-decoder";
    static final String SESSION = "session";
    static final String FAILURES = "failures";

    private Stages() {}
}
