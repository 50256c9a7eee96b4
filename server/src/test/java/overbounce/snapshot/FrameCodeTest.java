package overbounce.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import overbounce.sim.Dice;

final class FrameCodeTest {
    /** What RFC 7692 has the receiver append to a message. */
    private static final byte[] TAIL = {0, 0, -1, -1};

    private final BitString out = new BitString(1);

    private static Slice slice(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new Slice(bytes, 0, bytes.length);
    }

    private static String inflated(BitString bits) throws DataFormatException {
        ByteBuffer words = ByteBuffer.allocate(bits.words() * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bits.words(); i++) {
            words.putInt(bits.word(i));
        }
        Inflater inflater = new Inflater(true);
        byte[] text = new byte[1 << 16];
        inflater.setInput(words.array(), 0, bits.bytes());
        int length = inflater.inflate(text);
        inflater.setInput(TAIL);
        length += inflater.inflate(text, length, text.length - length);
        assertEquals(0, inflater.getRemaining());
        inflater.end();
        return new String(text, 0, length, StandardCharsets.US_ASCII);
    }

    @Test
    void shouldBeReadByAnyInflaterWhateverAsciiItSays() throws DataFormatException {
        StringBuilder all = new StringBuilder();
        for (char c = ' '; c <= '~'; c++) {
            all.append(c);
        }
        FrameCode.begin(out);
        FrameCode.write(out, slice(all.toString()));
        FrameCode.end(out);
        assertEquals(all.toString(), inflated(out));
    }

    @Test
    void shouldPutPartsTogetherAtAnyBit() throws DataFormatException {
        Dice dice = new Dice(5);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder expected = new StringBuilder();
            FrameCode.begin(out);
            for (int part = dice.below(5); part >= 0; part--) {
                String text = text(dice);
                BitString coded = new BitString(0);
                FrameCode.write(coded, slice(text));
                out.append(coded);
                expected.append(text);
            }
            FrameCode.end(out);
            assertEquals(expected.toString(), inflated(out));
        }
    }

    private static String text(Dice dice) {
        StringBuilder text = new StringBuilder();
        for (int length = dice.below(200); length > 0; length--) {
            text.append((char) (dice.below(10) == 0 ? ' ' + dice.below(95) : "0123456789,-[]".charAt(dice.below(14))));
        }
        return text.toString();
    }

    @Test
    void shouldTakeHalfTheBytesOfAFrame() {
        Slice frame = slice("[1322,2,9,0,[13,853,6400,-800],[[1,2,7,0]],[0,[9,14,0,7,-3,2,-2,75,1,-9,11,9,3,"
                + "-1,1,139,-8,-5,3,1,7,1,2,-2],[73,598,760,201,1203,388],[16,7],[],[1,1322,2]]]");
        FrameCode.begin(out);
        FrameCode.write(out, frame);
        FrameCode.end(out);
        assertTrue(out.bytes() < frame.length() * 0.65, out.bytes() + " bytes for " + frame.length());
    }

    @Test
    void shouldCodeAPartOncePerEdition() {
        Part part = new Part(16);
        part.begin("r").item(1);
        part.endHead();
        part.beginList().item(7);
        part.endList();
        part.end();
        BitString coded = part.coded();
        int bits = coded.bits();
        coded.put(0, 1);
        assertEquals(bits + 1, part.coded().bits(), "it was coded again");
        part.begin("r").item(1);
        assertNotEquals(bits + 1, part.coded().bits(), "it was not coded again");
    }
}
