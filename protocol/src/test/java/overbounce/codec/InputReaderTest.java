package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import overbounce.message.ClientMessage;
import overbounce.message.ErrorCode;
import overbounce.motion.PlayerInput;

class InputReaderTest {
    private static final PlayerInput FIRST = new PlayerInput(123, 18, 4800, -96, 1, 1, 3, 0, 118, 3);
    private static final PlayerInput SECOND = new PlayerInput(124, 18, 4790, 0, 8, 255, 255, 255, 2147483647, 15);

    private final InputReader reader = new InputReader();

    private int put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, reader.room(bytes.length), 0, bytes.length);
        return bytes.length;
    }

    @Test
    void shouldReadByHandWhatOurClientsWrite() {
        ClientMessage.Input message = new ClientMessage.Input(118, List.of(FIRST, SECOND));
        assertEquals(message, reader.plainInput(put(ClientWriter.write(message))));
    }

    @Test
    void shouldReadByHandEightTicksInOneMessage() {
        List<PlayerInput> inputs =
                List.of(1, 2, 3, 4, 5, 6, 7, 8).stream().map(PlayerInput::idle).toList();
        ClientMessage.Input message = new ClientMessage.Input(0, inputs);
        assertEquals(message, reader.plainInput(put(ClientWriter.write(message))));
    }

    @Test
    void shouldReadByHandWhatOtherLibrariesWrite() {
        assertNotNull(reader.plainInput(
                put("{\"inputs\": [[121, 2, 4800, -96, 1, 0, 3, 0, 116, 7]], \"seen\": 118, \"type\": \"input\"}\n")));
    }

    @Test
    void shouldForgetTheMessageBefore() throws ProtocolViolation {
        ClientMessage.Input two = new ClientMessage.Input(1, List.of(FIRST, SECOND));
        ClientMessage.Input one = new ClientMessage.Input(2, List.of(SECOND));
        assertEquals(two, reader.read(put(ClientWriter.write(two))));
        assertEquals(one, reader.read(put(ClientWriter.write(one))));
        assertNull(reader.plainInput(put("{\"type\":\"input\"}")));
    }

    @Test
    void shouldLeaveOtherMessagesToTheGeneralReader() throws ProtocolViolation {
        assertEquals(new ClientMessage.Ping(4), reader.read(put("{\"type\":\"ping\",\"id\":4}")));
        assertEquals(new ClientMessage.Chat("Véla"), reader.read(put("{\"type\":\"chat\",\"text\":\"Véla\"}")));
    }

    @Test
    void shouldLeaveFaultsToTheGeneralReader() {
        int size = put("{\"type\":\"input\",\"seen\":0,\"inputs\":[[1,64,0,0,1,0,0,0,0,0]]}");
        assertNull(reader.plainInput(size));
        ProtocolViolation violation = assertThrows(ProtocolViolation.class, () -> reader.read(size));
        assertEquals(ErrorCode.OUT_OF_RANGE, violation.code());
    }
}
