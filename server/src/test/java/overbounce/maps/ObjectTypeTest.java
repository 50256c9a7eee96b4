package overbounce.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import overbounce.maps.TiledObject.Shape;

/** The guide for authors, Tiled's list of types and the client's scenery all follow the registry. */
class ObjectTypeTest {
    @Test
    void shouldStandInTheMappingGuideAsItIs() throws IOException {
        String guide = Files.readString(Path.of("../docs/mapping.md"));
        String table = table();
        assertTrue(guide.contains(table), "docs/mapping.md lacks this table:\n" + table);
    }

    @Test
    void shouldBeWhatTiledOffersAsTypes() throws IOException {
        String shipped = Files.readString(Path.of("../assets/tiled/object-types.json"));
        assertEquals(objectTypes(), JsonParser.parseString(shipped), "assets/tiled/object-types.json");
    }

    @Test
    void shouldKnowTheSceneryThatTheClientDraws() throws IOException {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("web/render/decor.js")) {
            assertNotNull(in, "web/render/decor.js is not on the class path");
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String planes = script.substring(script.indexOf("DECOR_PLANES = {"));
            Matcher kind = Pattern.compile("(\\w+): '(wall|solid)'").matcher(planes.substring(0, planes.indexOf('}')));
            TreeSet<String> drawn = new TreeSet<>();
            while (kind.find()) {
                drawn.add(kind.group(1));
            }
            assertEquals(drawn, new TreeSet<>(DecorKinds.names()));
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| type | drawn as | property | what may stand there | default |\n");
        table.append("|---|---|---|---|---|\n");
        for (ObjectType type : ObjectType.values()) {
            String shapes = type.shapes().stream().map(Shape::text).collect(Collectors.joining(" or "));
            table.append("| **" + type.typeName() + "** | " + shapes + " | | " + type.meaning() + " | |\n");
            for (PropertySpec spec : type.properties()) {
                String standard = spec.required()
                        ? "has to be set"
                        : spec.standard().isEmpty() ? "that of the kind" : spec.standard();
                table.append("| | | `" + spec.name() + "` | " + spec.meaning() + ": " + spec.allowed() + " | "
                        + standard + " |\n");
            }
        }
        return table.toString();
    }

    private static JsonArray objectTypes() {
        JsonArray types = new JsonArray();
        Stream.of(ObjectType.values())
                .sorted(Comparator.comparing(ObjectType::typeName))
                .forEach(type -> types.add(objectType(type)));
        return types;
    }

    private static JsonObject objectType(ObjectType type) {
        JsonArray properties = new JsonArray();
        for (PropertySpec spec : type.properties()) {
            JsonObject property = new JsonObject();
            property.addProperty("name", spec.name());
            property.addProperty("type", tiledType(spec));
            switch (spec.form()) {
                case WHOLE -> property.addProperty("value", Integer.parseInt(spec.standard()));
                case NUMBER -> property.addProperty("value", Double.parseDouble(spec.standard()));
                case OBJECT -> property.addProperty("value", 0);
                case CHOICE, COLOR -> property.addProperty("value", spec.standard());
            }
            properties.add(property);
        }
        JsonObject json = new JsonObject();
        json.addProperty("color", colorOf(type));
        json.addProperty("name", type.typeName());
        json.add("properties", properties);
        return json;
    }

    private static String tiledType(PropertySpec spec) {
        return switch (spec.form()) {
            case CHOICE -> "string";
            case WHOLE -> "int";
            case NUMBER -> "float";
            case COLOR -> "color";
            case OBJECT -> "object";
        };
    }

    private static String colorOf(ObjectType type) {
        return switch (type) {
            case SOLID -> "#8e828e";
            case PLATFORM, MOVER -> "#e2b25a";
            case SPAWN -> "#3aa5ff";
            case ITEM -> "#ffd040";
            case PAD, PAD_TARGET -> "#8dff2e";
            case TELEPORTER, TELEPORTER_EXIT -> "#7a4bff";
            case HAZARD -> "#ff5a10";
            case LIGHT -> "#ffffaa";
            case DECOR -> "#6a6a8a";
        };
    }

    /** Prints what the two files have to hold after the registry has changed. */
    static void main() {
        List.of(table(), objectTypes().toString()).forEach(System.out::println);
    }
}
