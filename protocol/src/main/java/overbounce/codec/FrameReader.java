package overbounce.codec;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.message.Frame;

/**
 * Reads a snapshot, leniently: numbers at the ends of rows and parts that it does not know are passed over.
 *
 * <pre>
 * [120,2,7,0,[3,853,-4],[],["a",[3,7,2]],[0,[67,-4,1,7,3,5,9],[192,880,300]]]
 * </pre>
 *
 * <p>Thread-safe.
 */
public final class FrameReader {
    private FrameReader() {}

    /** The frame that the text is; throws IllegalArgumentException for what is none. */
    public static Frame read(String text) {
        try {
            JsonReader in = new JsonReader(new StringReader(text));
            Frame frame = frame(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new IllegalArgumentException("something follows the frame");
            }
            return frame;
        } catch (IOException | IllegalStateException | NumberFormatException malformed) {
            throw new IllegalArgumentException("not a frame: " + malformed.getMessage(), malformed);
        }
    }

    private static Frame frame(JsonReader in) throws IOException {
        in.beginArray();
        int tick = in.nextInt();
        int back = in.nextInt();
        int margin = Frame.NO_MARGIN;
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
        } else {
            margin = in.nextInt();
        }
        int late = in.nextInt();
        List<Integer> priv = null;
        if (in.peek() == JsonToken.NUMBER) {
            in.skipValue();
        } else {
            priv = Rows.integers(in);
        }
        List<List<Integer>> events = Rows.rows(in);
        List<Frame.Part> parts = new ArrayList<>();
        while (in.hasNext()) {
            Frame.Part part = PartReader.part(in);
            if (part != null) {
                parts.add(part);
            }
        }
        in.endArray();
        return new Frame(tick, back, margin, late, priv, events, parts);
    }

    /** Lists and rows of integers. Thread-safe. */
    static final class Rows {
        private Rows() {}

        /** The next list of integers; an empty one where the part has ended. */
        static List<Integer> integers(JsonReader in) throws IOException {
            List<Integer> integers = new ArrayList<>();
            if (in.hasNext()) {
                in.beginArray();
                while (in.hasNext()) {
                    integers.add(in.nextInt());
                }
                in.endArray();
            }
            return integers;
        }

        /** Rows of integers; a row that holds anything else is of a kind that came later. */
        static List<List<Integer>> rows(JsonReader in) throws IOException {
            List<List<Integer>> rows = new ArrayList<>();
            if (in.hasNext()) {
                in.beginArray();
                while (in.hasNext()) {
                    List<Integer> row = row(in);
                    if (row != null) {
                        rows.add(row);
                    }
                }
                in.endArray();
            }
            return rows;
        }

        private static @Nullable List<Integer> row(JsonReader in) throws IOException {
            List<Integer> row = new ArrayList<>();
            in.beginArray();
            while (in.peek() == JsonToken.NUMBER) {
                row.add(in.nextInt());
            }
            boolean known = in.peek() == JsonToken.END_ARRAY && !row.isEmpty();
            skipRest(in);
            return known ? row : null;
        }

        static void skipRest(JsonReader in) throws IOException {
            while (in.hasNext()) {
                in.skipValue();
            }
            in.endArray();
        }
    }
}
