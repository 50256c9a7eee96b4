package overbounce.codec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The golden files: what is said on the wire, and beside it what it means. */
final class Golden {
    private Golden() {}

    static List<JsonObject> list(String file) {
        JsonArray entries = read(file).getAsJsonArray();
        return StreamSupport.stream(entries.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    static JsonElement read(String file) {
        try (InputStream in =
                Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file), "no golden file " + file)) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String name(JsonObject entry) {
        return entry.get("name").getAsString();
    }

    static String text(JsonObject entry) {
        return entry.get("text").getAsString();
    }
}
