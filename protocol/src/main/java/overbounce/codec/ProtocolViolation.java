package overbounce.codec;

import overbounce.message.ErrorCode;

/**
 * What a client said was not as it must be. It has no stack trace: strangers may cause it as often as they like, and
 * the message says all there is to say. Immutable.
 */
public final class ProtocolViolation extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public ProtocolViolation(ErrorCode code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    /** One plain sentence for the author of the client; never holds what the client sent. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
