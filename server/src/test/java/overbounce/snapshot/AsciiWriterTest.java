package overbounce.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class AsciiWriterTest {
    private final AsciiWriter writer = new AsciiWriter(4);

    private String written() {
        Slice slice = writer.slice();
        return new String(slice.bytes(), slice.offset(), slice.length(), StandardCharsets.US_ASCII);
    }

    @Test
    void shouldWriteEveryIntegerAsJavaDoes() {
        int[] values = {0, 1, -1, 9, 10, -10, 99, 100, 12345, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int value : values) {
            writer.clear();
            writer.integer(value);
            assertEquals(Integer.toString(value), written());
        }
        for (int i = 0; i < 100_000; i++) {
            int value = (i * 0x9E3779B1) >> (i % 31);
            writer.clear();
            writer.integer(value);
            assertEquals(Integer.toString(value), written());
        }
    }

    @Test
    void shouldPutCommasOnlyBetween() {
        writer.raw('[').item(1).item(2).row(3, 4).raw(",[").item(5).raw("]]");
        assertEquals("[1,2,[3,4],[5]]", written());
    }

    @Test
    void shouldEscapeTextSoThatItReadsBackTheSame() {
        String text = "\"\\\n\t\u0000\u007f\u2028é\uD83C\uDFC6 </script>";
        writer.text(text);
        assertEquals(text, JsonParser.parseString(written()).getAsString());
        written().chars().forEach(c -> assertEquals(c, c & 0x7f));
    }
}
