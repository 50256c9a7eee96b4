package overbounce.codec;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.message.Frame;
import overbounce.message.FrameLayout;

/**
 * Reads a snapshot, leniently: numbers at the ends of rows and parts that it does not know are passed over.
 *
 * <pre>
 * [120,7,0,[3,0,25600,51200],[],["a",118,120],["r",0,118,120,[2,3,-4,1],[],[3,2220],[[1,119,2,1,400,300,880,300,0]]]]
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
        int margin = Frame.NO_MARGIN;
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
        } else {
            margin = in.nextInt();
        }
        int late = in.nextInt();
        List<Integer> priv = List.of();
        if (in.peek() == JsonToken.NUMBER) {
            in.skipValue();
        } else {
            priv = integers(in);
        }
        List<List<Integer>> events = events(in);
        List<Frame.Part> parts = new ArrayList<>();
        while (in.hasNext()) {
            Frame.Part part = part(in);
            if (part != null) {
                parts.add(part);
            }
        }
        in.endArray();
        return new Frame(tick, margin, late, priv, events, parts);
    }

    private static Frame.@Nullable Part part(JsonReader in) throws IOException {
        in.beginArray();
        Frame.Part part = switch (in.nextString()) {
            case "a" -> arenaPart(in);
            case "r" -> regionPart(in);
            default -> null;
        };
        skipRest(in);
        return part;
    }

    private static Frame.ArenaPart arenaPart(JsonReader in) throws IOException {
        int base = in.nextInt();
        int tick = in.nextInt();
        if (!in.hasNext()) {
            return Frame.ArenaPart.nothingNew(base, tick);
        }
        return new Frame.ArenaPart(base, tick, in.nextInt(), in.nextInt(), scores(in), roster(in), kills(in), chat(in));
    }

    private static List<Frame.Score> scores(JsonReader in) throws IOException {
        List<Frame.Score> scores = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            scores.add(new Frame.Score(in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt()));
        }
        in.endArray();
        return scores;
    }

    private static List<Frame.Member> roster(JsonReader in) throws IOException {
        List<Frame.Member> roster = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            in.beginArray();
            int id = in.nextInt();
            if (in.hasNext()) {
                roster.add(new Frame.Member(id, in.nextString(), in.nextInt() != 0, in.nextInt() != 0, false));
            } else {
                roster.add(Frame.Member.gone(id));
            }
            skipRest(in);
        }
        in.endArray();
        return roster;
    }

    private static List<Frame.Kill> kills(JsonReader in) throws IOException {
        List<Frame.Kill> kills = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            in.beginArray();
            kills.add(
                    new Frame.Kill(in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt()));
            skipRest(in);
        }
        in.endArray();
        return kills;
    }

    private static List<Frame.ChatLine> chat(JsonReader in) throws IOException {
        List<Frame.ChatLine> lines = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            in.beginArray();
            lines.add(new Frame.ChatLine(in.nextInt(), in.nextString()));
            skipRest(in);
        }
        in.endArray();
        return lines;
    }

    private static Frame.RegionPart regionPart(JsonReader in) throws IOException {
        int region = in.nextInt();
        int base = in.nextInt();
        int tick = in.nextInt();
        if (!in.hasNext()) {
            return Frame.RegionPart.nothingNew(region, base, tick);
        }
        return new Frame.RegionPart(region, base, tick, entities(in), integers(in), items(in), events(in));
    }

    private static List<Frame.EntityDelta> entities(JsonReader in) throws IOException {
        List<Frame.EntityDelta> entities = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            int id = in.nextInt();
            int mask = in.nextInt();
            int count = Integer.bitCount(mask & ~FrameLayout.ENTITY_NEW);
            List<Integer> values = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                values.add(in.nextInt());
            }
            entities.add(new Frame.EntityDelta(id, mask, values));
        }
        in.endArray();
        return entities;
    }

    private static List<Frame.ItemState> items(JsonReader in) throws IOException {
        List<Frame.ItemState> items = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            items.add(new Frame.ItemState(in.nextInt(), in.nextInt()));
        }
        in.endArray();
        return items;
    }

    private static List<Integer> integers(JsonReader in) throws IOException {
        List<Integer> integers = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            integers.add(in.nextInt());
        }
        in.endArray();
        return integers;
    }

    /** Rows of integers; a row that holds anything else is of a kind that came later. */
    private static List<List<Integer>> events(JsonReader in) throws IOException {
        List<List<Integer>> events = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            List<Integer> event = new ArrayList<>();
            in.beginArray();
            while (in.peek() == JsonToken.NUMBER) {
                event.add(in.nextInt());
            }
            if (in.peek() == JsonToken.END_ARRAY && !event.isEmpty()) {
                events.add(event);
            }
            skipRest(in);
        }
        in.endArray();
        return events;
    }

    private static void skipRest(JsonReader in) throws IOException {
        while (in.hasNext()) {
            in.skipValue();
        }
        in.endArray();
    }
}
