package overbounce.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import overbounce.maps.TiledObject.Shape;

/** The guide for authors, Tiled's list of types and the client's scenery all follow the registry. */
class ObjectTypeTest {
    private static final Path GUIDE = Path.of("../docs/mapping.md");
    private static final Path PROJECT = Path.of("../assets/overbounce.tiled-project");
    private static final String HEAD = "| type | drawn as | property | what may stand there | default |\n";
    private static final boolean WRITES = "write".equals(System.getProperty("docs.mode"));

    @Test
    void shouldStandInTheMappingGuideAsItIs() throws IOException {
        String guide = Files.readString(GUIDE);
        String before = guide.substring(0, guide.indexOf(HEAD));
        String after = guide.substring(guide.indexOf("\n\n", before.length()) + 1);
        if (WRITES) {
            Files.writeString(GUIDE, before + table() + after);
        }
        assertEquals(before + table() + after, Files.readString(GUIDE), "write it anew with -Ddocs.mode=write");
    }

    @Test
    void shouldBeWhatTheProjectOffersInTiled() throws IOException {
        String project = new GsonBuilder().setPrettyPrinting().create().toJson(project()) + "\n";
        if (WRITES) {
            Files.writeString(PROJECT, project);
        }
        assertEquals(project, Files.readString(PROJECT), "write it anew with -Ddocs.mode=write");
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
        StringBuilder table = new StringBuilder(HEAD);
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

    /** Tiled's file of a project, from 1.10 on: each type as a class for objects, each list of words as an enum. */
    private static JsonObject project() {
        JsonArray types = new JsonArray();
        for (ObjectType type : ObjectType.values()) {
            for (PropertySpec spec : type.properties()) {
                if (spec.form() == PropertySpec.Form.CHOICE) {
                    types.add(choices(types.size() + 1, type, spec));
                }
            }
        }
        for (ObjectType type : ObjectType.values()) {
            types.add(objectType(types.size() + 1, type));
        }
        JsonArray folders = new JsonArray();
        folders.add("maps");
        JsonObject project = new JsonObject();
        project.addProperty("compatibilityVersion", 1100);
        project.add("folders", folders);
        project.add("propertyTypes", types);
        return project;
    }

    private static String enumName(ObjectType type, PropertySpec spec) {
        return type.typeName() + " " + spec.name();
    }

    private static JsonObject choices(int id, ObjectType type, PropertySpec spec) {
        JsonArray values = new JsonArray();
        spec.choices().forEach(values::add);
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("name", enumName(type, spec));
        json.addProperty("storageType", "string");
        json.addProperty("type", "enum");
        json.add("values", values);
        json.addProperty("valuesAsFlags", false);
        return json;
    }

    private static JsonObject objectType(int id, ObjectType type) {
        JsonArray members = new JsonArray();
        for (PropertySpec spec : type.properties()) {
            JsonObject member = new JsonObject();
            member.addProperty("name", spec.name());
            if (spec.form() == PropertySpec.Form.CHOICE) {
                member.addProperty("propertyType", enumName(type, spec));
            }
            member.addProperty("type", tiledType(spec));
            switch (spec.form()) {
                case WHOLE -> member.addProperty("value", Integer.parseInt(spec.standard()));
                case NUMBER -> member.addProperty("value", Double.parseDouble(spec.standard()));
                case OBJECT -> member.addProperty("value", 0);
                case CHOICE, COLOR -> member.addProperty("value", spec.standard());
            }
            members.add(member);
        }
        JsonArray uses = new JsonArray();
        uses.add("object");
        JsonObject json = new JsonObject();
        json.addProperty("color", colorOf(type).replace("#", "#ff"));
        json.addProperty("drawFill", true);
        json.addProperty("id", id);
        json.add("members", members);
        json.addProperty("name", type.typeName());
        json.addProperty("type", "class");
        json.add("useAs", uses);
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
            case CRATE, BARREL, FLAG -> "#c08a4a";
            case LIGHT -> "#ffffaa";
            case DECOR -> "#6a6a8a";
        };
    }
}
