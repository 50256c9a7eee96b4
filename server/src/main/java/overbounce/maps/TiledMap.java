package overbounce.maps;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;

/**
 * A Tiled file as it stands there: its size in units, its own properties and the objects of all its layers in file
 * order.
 *
 * <p>Immutable.
 */
record TiledMap(int width, int height, Map<String, JsonElement> properties, List<TiledObject> objects) {
    TiledMap {
        properties = Map.copyOf(properties);
        objects = List.copyOf(objects);
    }
}
