package overbounce.loadtest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameHeadTest {
    private final FrameHead head = new FrameHead();
    private final OwnState own = new OwnState();

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    @Test
    void shouldReadTheHeadAndLeaveTheRest() {
        // Bits 5 and 6 of the first mask are the aim, bit 9 of the second says alive.
        head.read(bytes("[122,-7,3,[96,512,-4800,33,1],[],whatever follows"), own);
        assertEquals(122, head.tick());
        assertEquals(-7, head.marginMs());
        assertEquals(3, head.late());
        assertTrue(own.playing());
        assertEquals(-4800, own.aimX());
        assertEquals(33, own.aimY());
    }

    @Test
    void shouldKeepWhatALaterFrameDoesNotTell() {
        head.read(bytes("[120,4,0,[96,512,100,200,1],[]]"), own);
        head.read(bytes("[122,null,0,[64,0,300],[]]"), own);
        assertFalse(head.hasMargin());
        assertEquals(100, own.aimX());
        assertEquals(300, own.aimY());
        head.read(bytes("[124,1,0,0,[]]"), own);
        assertFalse(own.playing());
    }

    @Test
    void shouldPassOverFieldsThatCameLater() {
        // Beside alive the second mask has bits 12 and up, which stand for fields that are not known here.
        String later = "1,5,6,7";
        head.read(bytes("[120,4,0,[96,29184,100,200," + later + "],[]]"), own);
        assertEquals(100, own.aimX());
        assertTrue(own.playing());
    }

    @Test
    void shouldRefuseWhatIsNoFrame() {
        for (String text : List.of("[", "[1", "[1,2", "[1,2,3,[96", "[x,2,3,0]", "[1,2,3,[96,0,1]]")) {
            assertThrows(IllegalArgumentException.class, () -> head.read(bytes(text), own), text);
        }
        assertFalse(FrameHead.isFrame(bytes("{\"type\":\"pong\"}")));
        assertTrue(FrameHead.isFrame(bytes("[1]")));
    }
}
