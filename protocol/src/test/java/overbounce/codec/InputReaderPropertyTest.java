package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import overbounce.message.ClientMessage;
import overbounce.message.ErrorCode;
import overbounce.message.Protocol;

/** Holds the reader by hand to the general one: whatever it takes is a message there too, and the same one. */
class InputReaderPropertyTest {
    private static final long SEED = 20_261_124;

    /** What is written in place of a number, or into the text anywhere. */
    private static final List<String> PIECES = List.of(
            "-0",
            "0",
            "00",
            "07",
            "-1",
            "- 1",
            "+1",
            "1e1",
            "1E0",
            "7.0",
            ".5",
            "5.",
            "\"7\"",
            "12001",
            "12002",
            "-12002",
            "63",
            "64",
            "255",
            "256",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "4294967297",
            "9223372036854775808",
            "99999999999999999999999999",
            "1e999",
            "NaN",
            "null",
            "true",
            " ",
            "\t",
            "\r\n",
            "\f",
            "\u0000",
            "\u00a0",
            "\uFEFF",
            "é",
            "漢",
            "\ud83d\ude00",
            "\\u0074",
            "\\\"",
            "//",
            "/**/",
            "#",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "[[[[[[[[[",
            "\"seen\":1,",
            "\"type\":\"input\",",
            "\"inputs\":[],",
            "\"more\":1,",
            ",\"more\":[]",
            "\"t\\u0079pe\":\"input\"",
            "\"type\":\"ping\"",
            "\"Seen\":1");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final InputReader reader = new InputReader();
    private final Map<ErrorCode, Integer> refused = new EnumMap<>(ErrorCode.class);
    private int plain;
    private int readElsewhere;

    @Test
    void shouldJudgeAHundredThousandMutantsAsTheGeneralReaderDoes() {
        holdToTheGeneralReader(100_000);
    }

    @Test
    @Tag("show")
    @Tag("show-2")
    void shouldJudgeAMillionMutantsAsTheGeneralReaderDoes() {
        holdToTheGeneralReader(1_000_000);
        System.out.printf(
                "input reader: 1000000 mutants, seed %d: %d plain, %d read by the general reader, refused %s; "
                        + "0 verdicts differ (bar 0): PASS%n",
                SEED, plain, readElsewhere, refused);
    }

    private void holdToTheGeneralReader(int mutants) {
        for (int i = 0; i < mutants; i++) {
            byte[] mutant = mutant();
            String of = "seed " + SEED + ", mutant " + i + ": " + new String(mutant, StandardCharsets.UTF_8);
            try {
                compare(mutant, of);
            } catch (RuntimeException | StackOverflowError other) {
                fail(of, other);
            }
        }
        assertTrue(plain > mutants / 10, "mutants stay close enough to be plain now and then: " + plain);
        assertTrue(readElsewhere > mutants / 1000, "some are good without being plain: " + readElsewhere);
        for (ErrorCode code : List.of(
                ErrorCode.BAD_JSON,
                ErrorCode.BAD_MESSAGE,
                ErrorCode.OUT_OF_RANGE,
                ErrorCode.TOO_LONG,
                ErrorCode.UNKNOWN_TYPE)) {
            assertTrue(refused.getOrDefault(code, 0) > mutants / 5000, "mutants reach " + code + ": " + refused);
        }
    }

    private void compare(byte[] mutant, String of) {
        System.arraycopy(mutant, 0, reader.room(mutant.length), 0, mutant.length);
        ClientMessage.Input byHand = reader.plainInput(mutant.length);
        @Nullable ErrorCode code = null;
        @Nullable ClientMessage message = null;
        try {
            message = ClientReader.read(new String(mutant, StandardCharsets.UTF_8));
        } catch (ProtocolViolation violation) {
            code = violation.code();
            refused.merge(code, 1, Integer::sum);
        }
        if (byHand != null) {
            plain++;
            assertEquals(message, byHand, of);
        } else if (message != null) {
            readElsewhere++;
        }
        try {
            assertEquals(message, reader.read(mutant.length), of);
        } catch (ProtocolViolation violation) {
            assertEquals(code, violation.code(), of);
        }
    }

    private byte[] mutant() {
        List<String> fields = new ArrayList<>(List.of("\"type\":\"input\"", "\"seen\":" + random.nextInt(100), rows()));
        if (random.nextInt(4) == 0) {
            fields.add(random.nextInt(fields.size()), fields.removeLast());
        }
        if (random.nextInt(20) == 0) {
            fields.add(random.nextInt(fields.size() + 1), fields.get(random.nextInt(fields.size())));
        }
        StringBuilder text = new StringBuilder("{" + String.join(",", fields) + "}");
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            change(text);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private String rows() {
        List<String> rows = new ArrayList<>();
        int tick = random.nextInt(3) == 0 ? Integer.MAX_VALUE - 4 : 1 + random.nextInt(100_000);
        int count = random.nextInt(12) == 0 ? 9 : 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            rows.add("[" + tick++ + "," + random.nextInt(64) + "," + random.nextInt(-8_600, 8_600) + ","
                    + random.nextInt(-8_600, 8_600) + "," + random.nextInt(9) + "," + random.nextInt(256) + ","
                    + random.nextInt(256) + "," + random.nextInt(256) + "," + random.nextInt(Integer.MAX_VALUE) + ","
                    + random.nextInt(16) + "]");
        }
        return "\"inputs\":[" + String.join(",", rows) + "]";
    }

    private void change(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(4));
        switch (random.nextInt(9)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, piece());
            case 2 -> text.replace(at, end, piece());
            case 3 -> text.insert(at, text.substring(at, end));
            case 4 -> text.setLength(random.nextInt(20) == 0 ? at : text.length());
            case 5 -> text.append(random.nextInt(20) == 0 ? piece() : " ");
            case 6 -> replaceNumber(text, at);
            case 7 -> escapeLetter(text, at);
            default -> blank(text, at);
        }
        if (random.nextInt(400) == 0 && text.length() < 1000) {
            text.insert(Math.min(at, text.length()), " ".repeat(Protocol.MESSAGE_BYTES_MAX + 1 - text.length()));
        }
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private void replaceNumber(StringBuilder text, int from) {
        int start = from;
        while (start < text.length() && !Character.isDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        text.replace(start, end, piece());
    }

    /** The next letter in another spelling, which changes nothing within a text. */
    private static void escapeLetter(StringBuilder text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at < text.length()) {
            text.replace(at, at + 1, String.format("\\u%04x", (int) text.charAt(at)));
        }
    }

    /** A blank behind the next comma or bracket, where it changes nothing. */
    private void blank(StringBuilder text, int from) {
        int at = from;
        while (at < text.length() && ",:[]{}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        text.insert(Math.min(at + 1, text.length()), " \t\n\r".charAt(random.nextInt(4)));
    }
}
