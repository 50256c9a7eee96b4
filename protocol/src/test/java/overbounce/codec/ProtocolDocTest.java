package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        assertEquals(
                Arrays.stream(ErrorCode.values()).map(ErrorCode::wire).toList(),
                rows("## 7. Errors and budgets").map(row -> row.get(0)).toList());
        assertEquals(
                Arrays.stream(ByeCode.values())
                        .map(code ->
                                List.of(String.valueOf(code.closeCode()), code.wire(), code.retry() ? "yes" : "no"))
                        .collect(Collectors.toSet()),
                rows("## 8. Ends, and coming back")
                        .map(row -> row.subList(0, 3))
                        .collect(Collectors.toSet()));
        for (KillCause cause : KillCause.values()) {
            assertTrue(doc.contains(cause.wire() + " "), cause.name());
        }
    }

    /** The cells of the first table below a heading, without its head and without the marks of code. */
    private Stream<List<String>> rows(String heading) {
        int start = doc.indexOf("|---|", doc.indexOf(heading + "\n"));
        assertTrue(start > 0, heading);
        return doc.substring(start)
                .lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList());
    }

    @Test
    void shouldNameTheRangesOfAnInput() {
        Map<String, String> ranges = rows("### input").collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        assertEquals(
                Map.of(
                        "tick", "1 ..",
                        "buttons", "0 .. " + ClientReader.BUTTONS_MAX,
                        "aimX, aimY", "length to " + spoken(Protocol.AIM_LENGTH_MAX),
                        "weapon", "0 .. " + ClientReader.SLOT_MAX,
                        "fires, jumps, uses", "0 .. " + ClientReader.PRESSES_MAX,
                        "viewTick", "0 ..",
                        "viewFraction", "0 .. " + ClientReader.FRACTION_MAX),
                ranges);
    }

    /** A number as sentences have it. */
    private static String spoken(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    @Test
    void shouldNameTheLimitsThatAreKept() {
        assertTrue(doc.contains("1 to " + Protocol.NAME_CHARS_MAX + " characters"));
        assertTrue(doc.contains("1 to " + Protocol.CHAT_CHARS_MAX + " characters"));
        assertTrue(doc.contains("1 to " + Protocol.INPUTS_MAX + " entries"));
        assertTrue(doc.contains("at most " + Protocol.INPUT_TICKS_AHEAD_MAX + " ticks earlier"));
        assertTrue(doc.contains("at most " + spoken(Protocol.MESSAGE_BYTES_MAX) + " bytes"));
        assertTrue(doc.contains("**Ten errors**\nare answered") && Protocol.BAD_MESSAGES_MAX == 10);
        assertTrue(doc.contains("A tick is 1/" + Protocol.TICK_HZ + " s"));
        assertTrue(doc.contains("a frame every " + Protocol.SNAPSHOT_TICKS + " ticks"));
        assertTrue(doc.startsWith("# Protocol version " + Protocol.VERSION + "\n"));
        assertTrue(doc.contains("`" + Protocol.SUBPROTOCOL + "`"));
        assertTrue(doc.contains("`" + Protocol.PATH + "`"));
        assertTrue(doc.contains("| | | " + (PrivateVector.SIZE - 1) + " |"), "the last field of the private vector");
    }
}
