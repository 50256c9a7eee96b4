package overbounce.maps;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.List;

/**
 * What a map says about itself in its own properties.
 *
 * <p>Immutable.
 */
record MapHeader(String title, String theme) {
    static final List<String> THEMES = List.of("eclipse", "foundry");
    private static final int TITLE_MAX = 40;

    static MapHeader read(TiledMap file, Problems problems) {
        for (String name : file.properties().keySet()) {
            if (!List.of("title", "theme").contains(name)) {
                problems.inFile("has the unknown map property \"" + name + "\"", "a map has: title, theme");
            }
        }
        String title = text(file, "title", "");
        if (title.isEmpty() || title.length() > TITLE_MAX) {
            String wrong = title.isEmpty() ? "has no title" : "has a title of " + title.length() + " characters";
            problems.inFile(wrong, "set the map property title (1 to " + TITLE_MAX + " characters)");
        }
        String theme = text(file, "theme", THEMES.getFirst());
        if (!THEMES.contains(theme)) {
            problems.inFile(
                    "has the unknown theme \"" + theme + "\"",
                    "set the map property theme to one of: " + String.join(", ", THEMES));
        }
        return new MapHeader(title, theme);
    }

    private static String text(TiledMap file, String name, String otherwise) {
        JsonElement value = file.properties().get(name);
        return value instanceof JsonPrimitive primitive
                ? primitive.getAsString().strip()
                : otherwise;
    }
}
