package overbounce.maps;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes small Tiled maps: a closed room of 640 x 384 with a floor at y = 352 and a spawn, and whatever a test puts in.
 *
 * <p>One thread at a time.
 */
final class TestMap {
    private final List<String> objects = new ArrayList<>();
    private final List<String> layers = new ArrayList<>();
    private String header = "\"orientation\":\"orthogonal\",\"infinite\":false,\"tilewidth\":32,\"tileheight\":32";
    private String size = "\"width\":20,\"height\":12";
    private String properties =
            "{\"name\":\"title\",\"type\":\"string\",\"value\":\"Test\"},{\"name\":\"theme\",\"value\":\"foundry\"}";
    private int id = 100;

    /** The room with nothing but walls. */
    static TestMap walls() {
        TestMap map = new TestMap();
        map.rectangle("solid", "roof", 0, 0, 640, 32, "");
        map.rectangle("solid", "left", 0, 32, 32, 352, "");
        map.rectangle("solid", "right", 608, 32, 32, 352, "");
        map.rectangle("solid", "floor", 32, 352, 576, 32, "");
        return map;
    }

    /** The room with a spawn. */
    static TestMap room() {
        return walls().point("spawn", "start", 100, 352, "");
    }

    int lastId() {
        return id - 1;
    }

    TestMap header(String json) {
        header = json;
        return this;
    }

    TestMap size(int columns, int rows) {
        size = "\"width\":" + columns + ",\"height\":" + rows;
        return this;
    }

    TestMap mapProperties(String json) {
        properties = json;
        return this;
    }

    TestMap without(String name) {
        objects.removeIf(object -> object.contains("\"name\":\"" + name + "\""));
        return this;
    }

    TestMap layer(String json) {
        layers.add(json);
        return this;
    }

    TestMap rectangle(String type, String name, double x, double y, double width, double height, String property) {
        return raw(type, name, x, y, "\"width\":" + width + ",\"height\":" + height + property(property));
    }

    TestMap point(String type, String name, double x, double y, String property) {
        return raw(type, name, x, y, "\"point\":true,\"width\":0,\"height\":0" + property(property));
    }

    /** A polygon whose corners are given as the file has them: relative to (x, y). */
    TestMap polygon(String type, String name, double x, double y, double... corners) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            list.append(i == 0 ? "" : ",")
                    .append("{\"x\":")
                    .append(corners[i])
                    .append(",\"y\":")
                    .append(corners[i + 1])
                    .append('}');
        }
        return raw(type, name, x, y, "\"polygon\":[" + list + "]");
    }

    /** An object with these further members. */
    TestMap raw(String type, String name, double x, double y, String members) {
        objects.add("{\"id\":" + id++ + ",\"type\":\"" + type + "\",\"name\":\"" + name + "\",\"x\":" + x + ",\"y\":"
                + y + "," + members + "}");
        return this;
    }

    /** {@code name=value}: a number or true as such, a number after @ as an object, else text. */
    private static String property(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String name = text.substring(0, text.indexOf('='));
        String value = text.substring(text.indexOf('=') + 1);
        String type = value.startsWith("@") ? "object" : value.matches("-?[0-9.]+") ? "float" : "string";
        String json = type.equals("string") ? "\"" + value + "\"" : value.replace("@", "");
        return ",\"properties\":[{\"name\":\"" + name + "\",\"type\":\"" + type + "\",\"value\":" + json + "}]";
    }

    String text() {
        String own = "{\"type\":\"objectgroup\",\"name\":\"all\",\"objects\":[" + String.join(",", objects) + "]}";
        List<String> all = new ArrayList<>(layers);
        all.add(own);
        return "{\"type\":\"map\"," + header + "," + size + ",\"properties\":[" + properties + "],\"layers\":["
                + String.join(",", all) + "]}";
    }

    LoadedMap load() throws MapException {
        return MapLoader.load("test.tmj", text());
    }
}
