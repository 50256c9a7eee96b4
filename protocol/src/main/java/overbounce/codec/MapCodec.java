package overbounce.codec;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import overbounce.geometry.ConvexPolygon;
import overbounce.map.ArenaMap;

/**
 * An arena's map as clients fetch it: one JSON object whose fields are the components of {@link ArenaMap} in their
 * order, without blanks, so that the same map is always the same text and may be named by its hash.
 *
 * <pre>
 * {"name":"pit","title":"The Pit","width":2560,"height":1440,"theme":"forge",
 *  "solids":[{"material":"stone","outline":[0,0,64,0,64,32,0,32],"pieces":[[0,0,64,0,64,32,0,32]]}],
 *  "platforms":[{"x":320,"y":800,"width":128}],...}
 * </pre>
 *
 * <p>Thread-safe.
 */
public final class MapCodec {
    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .registerTypeAdapter(ConvexPolygon.class, new PolygonAdapter())
            .create();

    private MapCodec() {}

    /** The map as JSON text. */
    public static String write(ArenaMap map) {
        return GSON.toJson(map);
    }

    /** The map that the text tells; throws IllegalArgumentException for what is none. */
    public static ArenaMap read(String text) {
        try {
            ArenaMap map = GSON.fromJson(text, ArenaMap.class);
            if (map == null) {
                throw new IllegalArgumentException("no map in an empty text");
            }
            return map;
        } catch (JsonParseException malformed) {
            throw new IllegalArgumentException("not a map", malformed);
        } catch (RuntimeException incomplete) {
            throw new IllegalArgumentException("not a whole map", incomplete);
        }
    }

    /** A convex piece is the flat list of its corners. */
    private static final class PolygonAdapter extends TypeAdapter<ConvexPolygon> {
        @Override
        public void write(JsonWriter out, ConvexPolygon polygon) throws IOException {
            out.beginArray();
            for (int coordinate : polygon.toArray()) {
                out.value(coordinate);
            }
            out.endArray();
        }

        @Override
        public ConvexPolygon read(JsonReader in) throws IOException {
            List<Integer> coordinates = new ArrayList<>();
            in.beginArray();
            while (in.hasNext()) {
                coordinates.add(in.nextInt());
            }
            in.endArray();
            return ConvexPolygon.of(
                    coordinates.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
