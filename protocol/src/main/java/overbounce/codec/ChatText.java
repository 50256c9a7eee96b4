package overbounce.codec;

import overbounce.message.ErrorCode;
import overbounce.message.Protocol;

/**
 * What may be said: one line of 1 to 120 characters. Markup stays as it is, it is the reader's to show as text.
 * Thread-safe.
 */
public final class ChatText {
    private ChatText() {}

    /** The line cleaned of what must not be shown. */
    public static String clean(String raw) throws ProtocolViolation {
        String text = CleanText.clean(raw);
        if (text.isEmpty()) {
            throw new ProtocolViolation(ErrorCode.OUT_OF_RANGE, "the text has nothing to read in it");
        }
        if (CleanText.length(text) > Protocol.CHAT_CHARS_MAX) {
            throw new ProtocolViolation(
                    ErrorCode.TOO_LONG, "a line of chat has at most " + Protocol.CHAT_CHARS_MAX + " characters");
        }
        return text;
    }
}
