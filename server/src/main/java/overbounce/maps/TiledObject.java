package overbounce.maps;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;

/**
 * An object of a Tiled file as it stands there: corners are the absolute polygon points, empty for other shapes.
 *
 * <p>Immutable.
 */
record TiledObject(
        String layer,
        int id,
        String name,
        String type,
        Shape shape,
        double x,
        double y,
        double width,
        double height,
        List<Double> corners,
        Map<String, JsonElement> properties) {

    /** The shapes that Overbounce reads. */
    enum Shape {
        POINT("a point"),
        RECTANGLE("a rectangle"),
        POLYGON("a polygon");

        private final String text;

        Shape(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    TiledObject {
        corners = List.copyOf(corners);
        properties = Map.copyOf(properties);
    }

    /** How a problem names it: {@code object 12 "pier" (solid in layer "solids")}. */
    String place() {
        String called = name.isEmpty() ? "" : " \"" + name + "\"";
        String typed = type.isEmpty() ? "" : type + " ";
        return "object " + id + called + " (" + typed + "in layer \"" + layer + "\")";
    }
}
