package overbounce.testkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A shipped map without what is loose in it, for tests of what a player does alone.
 *
 * <p>Thread-safe.
 */
public final class BareMap {
    private static final Set<String> LOOSE = Set.of("crate", "barrel", "flag");

    private BareMap() {}

    /** Writes it into a folder and returns the file. */
    public static Path of(String name, Path folder) throws IOException {
        String shipped = Files.readString(Path.of("../assets/maps", name + ".tmj"));
        JsonObject map = JsonParser.parseString(shipped).getAsJsonObject();
        for (JsonElement layer : map.getAsJsonArray("layers")) {
            JsonArray objects = layer.getAsJsonObject().getAsJsonArray("objects");
            JsonArray kept = new JsonArray();
            for (JsonElement object : objects) {
                if (!LOOSE.contains(object.getAsJsonObject().get("type").getAsString())) {
                    kept.add(object);
                }
            }
            layer.getAsJsonObject().add("objects", kept);
        }
        return Files.writeString(folder.resolve("bare-" + name + ".tmj"), map.toString());
    }
}
