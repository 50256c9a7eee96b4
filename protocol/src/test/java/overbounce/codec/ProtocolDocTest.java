package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import overbounce.message.ByeCode;
import overbounce.message.ErrorCode;
import overbounce.message.Frame;
import overbounce.message.KillCause;
import overbounce.message.PrivateVector;
import overbounce.message.Protocol;
import overbounce.message.ServerMessage;

/** docs/protocol.md is what authors of other clients go by: what it shows must be what is spoken. */
class ProtocolDocTest {
    private final String doc = Docs.text("protocol.md");

    @Test
    void shouldShowMessagesOfClientsThatTheServerTakes() throws ProtocolViolation {
        for (String line : Docs.examples("client")) {
            assertNotNull(ClientReader.read(line));
        }
    }

    @Test
    void shouldShowMessagesOfTheServerThatClientsUnderstand() {
        for (String line : Docs.examples("server")) {
            ServerMessage message = ServerReader.read(line);
            assertNotNull(message, line);
            if (!(message instanceof ServerMessage.Welcome)) {
                assertEquals(line, ServerWriter.write((ServerMessage.Control) message));
            }
        }
    }

    @Test
    void shouldShowFramesThatClientsUnderstand() {
        for (String line : Docs.examples("frame")) {
            Frame frame = FrameReader.read(line);
            assertFalse(frame.parts().isEmpty(), line);
        }
    }

    @Test
    void shouldNameEveryCodeWithItsNumber() {
        for (ErrorCode code : ErrorCode.values()) {
            assertTrue(doc.contains("| `" + code.wire() + "` |"), code.wire());
        }
        for (ByeCode code : ByeCode.values()) {
            String row = "| " + code.closeCode() + " | `" + code.wire() + "` | " + (code.retry() ? "yes" : "no") + " |";
            assertTrue(doc.contains(row), row);
        }
        for (KillCause cause : KillCause.values()) {
            assertTrue(doc.contains(cause.wire() + " "), cause.name());
        }
    }

    @Test
    void shouldNameTheLimitsThatAreKept() {
        assertTrue(doc.contains("1 to " + Protocol.NAME_CHARS_MAX + " characters"));
        assertTrue(doc.contains("1 to " + Protocol.CHAT_CHARS_MAX + " characters"));
        assertTrue(doc.contains("1 to " + Protocol.INPUTS_MAX + " entries"));
        assertTrue(doc.contains("at most " + Protocol.INPUT_TICKS_AHEAD_MAX + " ticks earlier"));
        assertTrue(doc.contains("`" + Protocol.SUBPROTOCOL + "`"));
        assertTrue(doc.contains("`" + Protocol.PATH + "`"));
        assertTrue(doc.contains("| | | " + (PrivateVector.SIZE - 1) + " |"), "the last field of the private vector");
    }
}
