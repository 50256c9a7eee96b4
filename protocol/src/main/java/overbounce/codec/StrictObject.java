package overbounce.codec;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import overbounce.message.ErrorCode;

/**
 * The fields of one JSON object from a stranger, each taken once by name and type; what is not taken is unknown.
 *
 * <p>gson's strict reader lets some things pass that we do not: numbers in quotes, {@code 7.0}, {@code 1e1} and
 * {@code -0} as integers, names given twice, text after the end. Numbers are therefore kept as their literals until
 * somebody asks for an integer. One thread at a time.
 */
final class StrictObject {
    private static final int NESTING_MAX = 8;
    private static final int FIELDS_MAX = 16;
    private static final int LIST_MAX = 64;

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** A number as it was written. */
    private record Literal(String text) {}

    /** The object that is all of the text. */
    static StrictObject read(String text) throws ProtocolViolation {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(NESTING_MAX);
        try {
            StrictObject object = new StrictObject();
            object.readFields(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new ProtocolViolation(ErrorCode.BAD_JSON, "there is something after the message");
            }
            return object;
        } catch (IOException | IllegalStateException | NumberFormatException malformed) {
            throw new ProtocolViolation(ErrorCode.BAD_JSON, "this is not JSON of at most 8 levels");
        }
    }

    private void readFields(JsonReader reader) throws IOException, ProtocolViolation {
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            throw new ProtocolViolation(ErrorCode.BAD_MESSAGE, "a message is a JSON object");
        }
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (fields.size() >= FIELDS_MAX) {
                throw new ProtocolViolation(ErrorCode.BAD_MESSAGE, "more fields than any message has");
            }
            if (fields.put(name, readValue(reader)) != null) {
                throw new ProtocolViolation(ErrorCode.BAD_MESSAGE, "a field is given twice");
            }
        }
        reader.endObject();
    }

    private static Object readValue(JsonReader reader) throws IOException, ProtocolViolation {
        return switch (reader.peek()) {
            case NUMBER -> new Literal(reader.nextString());
            case STRING -> reader.nextString();
            case BOOLEAN -> reader.nextBoolean();
            case BEGIN_ARRAY -> readList(reader);
            case NULL, BEGIN_OBJECT ->
                throw new ProtocolViolation(ErrorCode.BAD_MESSAGE, "no field holds null or an object");
            case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT -> throw new MalformedJsonException("a value was expected");
        };
    }

    private static List<Object> readList(JsonReader reader) throws IOException, ProtocolViolation {
        List<Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            if (list.size() >= LIST_MAX) {
                throw new ProtocolViolation(ErrorCode.TOO_LONG, "a list is too long");
            }
            list.add(readValue(reader));
        }
        reader.endArray();
        return list;
    }

    String text(String name, int charsMax) throws ProtocolViolation {
        String text = optionalText(name, charsMax);
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    @Nullable
    String optionalText(String name, int charsMax) throws ProtocolViolation {
        Object value = fields.remove(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new ProtocolViolation(ErrorCode.BAD_MESSAGE, name + " must be a text");
        }
        if (text.length() > charsMax) {
            throw new ProtocolViolation(ErrorCode.TOO_LONG, name + " is too long");
        }
        return text;
    }

    boolean truth(String name) throws ProtocolViolation {
        if (take(name) instanceof Boolean truth) {
            return truth;
        }
        throw new ProtocolViolation(ErrorCode.BAD_MESSAGE, name + " must be true or false");
    }

    int integer(String name, int min, int max) throws ProtocolViolation {
        return integer(take(name), name, min, max);
    }

    /** A list of rows of exactly {@code width} integers, each from 32 bits. */
    List<int[]> rows(String name, int rowsMax, int width) throws ProtocolViolation {
        if (!(take(name) instanceof List<?> list)) {
            throw new ProtocolViolation(ErrorCode.BAD_MESSAGE, name + " must be a list");
        }
        if (list.size() > rowsMax) {
            throw new ProtocolViolation(ErrorCode.TOO_LONG, name + " has more than " + rowsMax + " entries");
        }
        List<int[]> rows = new ArrayList<>(list.size());
        for (Object entry : list) {
            rows.add(row(entry, name, width));
        }
        return rows;
    }

    private static int[] row(Object entry, String name, int width) throws ProtocolViolation {
        if (!(entry instanceof List<?> values) || values.size() != width) {
            throw new ProtocolViolation(
                    ErrorCode.BAD_MESSAGE, "each entry of " + name + " is a list of " + width + " integers");
        }
        int[] row = new int[width];
        for (int i = 0; i < width; i++) {
            row[i] = integer(values.get(i), name, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return row;
    }

    private static int integer(Object value, String name, int min, int max) throws ProtocolViolation {
        if (!(value instanceof Literal literal) || !isInteger(literal.text)) {
            throw new ProtocolViolation(ErrorCode.BAD_MESSAGE, name + " must hold integers, written without . or e");
        }
        if (literal.text.length() <= 11) {
            long number = Long.parseLong(literal.text);
            if (number >= min && number <= max) {
                return (int) number;
            }
        }
        throw new ProtocolViolation(ErrorCode.OUT_OF_RANGE, name + " is out of range");
    }

    /** Digits with at most a sign in front; JSON itself has refused leading zeros. */
    private static boolean isInteger(String literal) {
        if (literal.equals("-0")) {
            return false;
        }
        for (int i = literal.charAt(0) == '-' ? 1 : 0; i < literal.length(); i++) {
            if (literal.charAt(i) < '0' || literal.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private Object take(String name) throws ProtocolViolation {
        Object value = fields.remove(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    private static ProtocolViolation missing(String name) {
        return new ProtocolViolation(ErrorCode.BAD_MESSAGE, name + " is missing");
    }

    /** Refuses what nobody has taken. */
    void demandNothingElse() throws ProtocolViolation {
        if (!fields.isEmpty()) {
            throw new ProtocolViolation(ErrorCode.BAD_MESSAGE, "a field that this message does not have");
        }
    }
}
