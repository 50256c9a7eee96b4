package overbounce.maps;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overbounce.maps.TiledObject.Shape;

/**
 * Reads the JSON that Tiled 1.8 and newer writes into a {@link TiledMap}, and says what in it Overbounce cannot use.
 *
 * <p>One thread at a time.
 */
final class TiledReader {
    /** Both sides of a tile: the grid that authors snap to. */
    static final int TILE = 32;
    /** Sides of a map, in tiles: above it positions would leave the grid of the shared rules. */
    private static final int TILES_MAX = 512;

    private final Problems problems;
    private final List<TiledObject> objects = new ArrayList<>();
    private final Map<Integer, TiledObject> byId = new HashMap<>();

    TiledReader(Problems problems) {
        this.problems = problems;
    }

    /** The map in this text; throws once it has said everything that stops it from being read. */
    TiledMap read(String text) throws MapException {
        JsonObject root = parse(text);
        checkHeader(root);
        problems.throwIfAny();
        readLayers(list(root, "layers"));
        Map<String, JsonElement> properties = properties(root);
        problems.throwIfAny();
        int width = TILE * (int) number(root, "width");
        int height = TILE * (int) number(root, "height");
        return new TiledMap(width, height, properties, objects);
    }

    private JsonObject parse(String text) throws MapException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            if (root.isJsonObject()) {
                return root.getAsJsonObject();
            }
            problems.inFile("is JSON, but no Tiled map", "save it from Tiled as a JSON map file (*.tmj)");
        } catch (JsonParseException | java.io.IOException e) {
            problems.inFile(
                    "is not JSON ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")",
                    "save it from Tiled as a JSON map file (*.tmj)");
        }
        problems.throwIfAny();
        throw new IllegalStateException("a file that is no map was let through");
    }

    private void checkHeader(JsonObject root) {
        if (!"map".equals(text(root, "type", "map")) || !root.has("layers")) {
            problems.inFile("is no Tiled map", "save it from Tiled as a JSON map file (*.tmj)");
            return;
        }
        String orientation = text(root, "orientation", "");
        if (!orientation.equals("orthogonal")) {
            problems.inFile("is a map of orientation \"" + orientation + "\"", "it has to be orthogonal");
        }
        if (root.has("infinite") && root.get("infinite").getAsBoolean()) {
            problems.inFile("is an infinite map", "untick Infinite in Map > Map Properties");
        }
        for (String side : List.of("tilewidth", "tileheight")) {
            if (number(root, side) != TILE) {
                problems.inFile("has a " + side + " of " + plain(number(root, side)), "it has to be " + TILE);
            }
        }
        for (String side : List.of("width", "height")) {
            double tiles = number(root, side);
            if (!(tiles >= 1 && tiles <= TILES_MAX)) {
                problems.inFile(
                        "has a " + side + " of " + plain(tiles) + " tiles", "1 to " + TILES_MAX + " are allowed");
            }
        }
    }

    private void readLayers(List<JsonObject> layers) {
        for (JsonObject layer : layers) {
            String name = text(layer, "name", "");
            if (number(layer, "offsetx") != 0 || number(layer, "offsety") != 0) {
                problems.inLayer(name, "is moved by an offset", "set both offsets to 0 and move the objects");
            }
            switch (text(layer, "type", "")) {
                case "group" -> readLayers(list(layer, "layers"));
                case "objectgroup" -> list(layer, "objects").forEach(object -> readObject(name, object));
                case "tilelayer" -> checkTiles(name, layer);
                case "imagelayer" -> {} // a picture to draw over; the game has no use for it
                default ->
                    problems.inLayer(
                            name, "is of the unknown type \"" + text(layer, "type", "") + "\"", "use object layers");
            }
        }
    }

    /** Tiled gives a new map an empty tile layer, so that one may stay. */
    private void checkTiles(String name, JsonObject layer) {
        String instead = "maps are drawn with objects: delete the layer";
        JsonElement data = layer.get("data");
        if (data == null || !data.isJsonArray()) {
            String how = text(layer, "encoding", "csv") + " " + text(layer, "compression", "");
            problems.inLayer(name, "is a tile layer in an encoding that is not read (" + how.strip() + ")", instead);
            return;
        }
        for (JsonElement tile : data.getAsJsonArray()) {
            if (tile.getAsLong() != 0) {
                problems.inLayer(name, "is a tile layer with tiles in it", instead);
                return;
            }
        }
    }

    private void readObject(String layer, JsonObject json) {
        String type = text(json, "type", text(json, "class", ""));
        List<Double> corners = new ArrayList<>();
        double x = number(json, "x");
        double y = number(json, "y");
        for (JsonObject corner : list(json, "polygon")) {
            corners.add(x + number(corner, "x"));
            corners.add(y + number(corner, "y"));
        }
        Shape shape = json.has("polygon") ? Shape.POLYGON : flag(json, "point") ? Shape.POINT : Shape.RECTANGLE;
        TiledObject object = new TiledObject(
                layer,
                (int) number(json, "id"),
                text(json, "name", ""),
                type,
                shape,
                x,
                y,
                number(json, "width"),
                number(json, "height"),
                corners,
                properties(json));
        checkUsable(object, json);
        TiledObject twin = byId.put(object.id(), object);
        if (twin != null) {
            problems.at(object, "has the same id as " + twin.place(), "delete one and draw it again");
        }
        objects.add(object);
    }

    private void checkUsable(TiledObject object, JsonObject json) {
        String draw = "draw a point, a rectangle or a polygon";
        if (json.has("template")) {
            problems.at(object, "comes from a template", "detach it (right click, Detach)");
        } else if (json.has("gid")) {
            problems.at(object, "is a tile" + (number(json, "gid") >= 0x10000000 ? " (flipped)" : ""), draw);
        } else if (json.has("polyline")) {
            problems.at(object, "is an open line", "close it into a polygon");
        } else if (json.has("text")) {
            problems.at(object, "is a text", draw);
        } else if (flag(json, "ellipse") || flag(json, "capsule")) {
            problems.at(object, "is " + (flag(json, "ellipse") ? "an ellipse" : "a capsule"), draw);
        }
        if (number(json, "rotation") != 0) {
            problems.at(
                    object,
                    "is rotated by " + plain(number(json, "rotation")) + " degrees",
                    "set Rotation to 0 and draw slanted edges as a polygon");
        }
    }

    private Map<String, JsonElement> properties(JsonObject owner) {
        Map<String, JsonElement> found = new LinkedHashMap<>();
        for (JsonObject property : list(owner, "properties")) {
            JsonElement value = property.get("value");
            if (value != null && value.isJsonPrimitive()) {
                found.put(text(property, "name", ""), value);
            } else {
                String name = text(property, "name", "");
                found.put(name, new JsonPrimitive("(a class)"));
            }
        }
        return found;
    }

    private static List<JsonObject> list(JsonObject owner, String name) {
        List<JsonObject> found = new ArrayList<>();
        if (owner.get(name) instanceof JsonArray array) {
            for (JsonElement element : array) {
                if (element.isJsonObject()) {
                    found.add(element.getAsJsonObject());
                }
            }
        }
        return found;
    }

    private static String text(JsonObject owner, String name, String otherwise) {
        return owner.get(name) instanceof JsonPrimitive value && value.isString() ? value.getAsString() : otherwise;
    }

    /** The number, 0 if it is left out as Tiled does with some, NaN if it is something else. */
    private static double number(JsonObject owner, String name) {
        JsonElement value = owner.get(name);
        if (value == null) {
            return 0;
        }
        return value instanceof JsonPrimitive primitive && primitive.isNumber() ? primitive.getAsDouble() : Double.NaN;
    }

    private static boolean flag(JsonObject owner, String name) {
        return owner.get(name) instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
    }

    /** A number as an author would write it: 12 rather than 12.0. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
