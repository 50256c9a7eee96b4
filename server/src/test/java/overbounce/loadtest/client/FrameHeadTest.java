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
        // Bits 5 and 6 of the first mask are the aim, bit 30 announces the second, whose bit 16 says alive.
        head.read(bytes("[122,0,-7,3,[1073741920,65536,-4800,33,1],[],whatever follows"), own);
        assertEquals(122, head.tick());
        assertEquals(-7, head.marginMs());
        assertEquals(3, head.late());
        assertTrue(own.playing());
        assertEquals(-4800, own.aimX());
        assertEquals(33, own.aimY());
    }

    @Test
    void shouldKeepWhatALaterFrameDoesNotTell() {
        head.read(bytes("[120,0,4,0,[1073741920,65536,100,200,1],[]]"), own);
        head.read(bytes("[122,2,null,0,[64,100],[]]"), own);
        assertFalse(head.hasMargin());
        assertEquals(100, own.aimX());
        assertEquals(300, own.aimY());
        head.read(bytes("[124,2,1,0,0,[]]"), own);
        assertFalse(own.playing());
    }

    @Test
    void shouldTellAFrameWhoseBaseIsNotTheOneBefore() {
        head.read(bytes("[120,0,4,0,[96,100,200],[]]"), own);
        assertTrue(head.follows());
        head.read(bytes("[124,4,4,0,[],[]]"), own);
        assertTrue(head.follows());
        head.read(bytes("[130,4,4,0,[],[]]"), own);
        assertFalse(head.follows());
        head.read(bytes("[132,0,4,0,[-1,1,2],[]]"), own);
        assertTrue(head.follows());
    }

    @Test
    void shouldPassOverFieldsThatCameLater() {
        // Beside alive the second mask has bits 19 and up, which stand for fields that are not known here.
        String later = "1,5,6,7";
        head.read(bytes("[120,0,4,0,[1073741920,3735552,100,200," + later + "],[]]"), own);
        assertEquals(100, own.aimX());
        assertTrue(own.playing());
    }

    @Test
    void shouldRefuseWhatIsNoFrame() {
        for (String text : List.of("[", "[1", "[1,0,2", "[1,0,2,3,[96", "[x,0,2,3,0]", "[1,0,2,3,[96,1]]")) {
            assertThrows(IllegalArgumentException.class, () -> head.read(bytes(text), own), text);
        }
        assertFalse(FrameHead.isFrame(bytes("{\"type\":\"pong\"}")));
        assertTrue(FrameHead.isFrame(bytes("[1]")));
    }
}
