package overbounce.codec;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.codec.FrameReader.Rows;
import overbounce.message.Frame;
import overbounce.message.FrameLayout;

/** Reads the parts of a frame; lists that stand at the end of a part and are empty may be missing. Thread-safe. */
final class PartReader {
    private PartReader() {}

    /** The next part, or null for one of a kind that came later. */
    static Frame.@Nullable Part part(JsonReader in) throws IOException {
        in.beginArray();
        Frame.Part part = in.peek() == JsonToken.NUMBER ? region(in, false) : named(in, in.nextString());
        Rows.skipRest(in);
        return part;
    }

    private static Frame.@Nullable Part named(JsonReader in, String kind) throws IOException {
        return switch (kind) {
            case FrameLayout.PART_ARENA -> arena(in, false);
            case FrameLayout.PART_ARENA_FULL -> arena(in, true);
            case FrameLayout.PART_REGION_FULL -> region(in, true);
            case FrameLayout.PART_SOUNDS -> sounds(in);
            default -> null;
        };
    }

    private static Frame.ArenaPart arena(JsonReader in, boolean full) throws IOException {
        List<Frame.Score> scores = new ArrayList<>();
        List<Integer> flat = Rows.integers(in);
        for (int i = 0; i + 2 < flat.size(); i += 3) {
            scores.add(new Frame.Score(flat.get(i), flat.get(i + 1), flat.get(i + 2)));
        }
        List<Frame.Ping> pings = new ArrayList<>();
        flat = Rows.integers(in);
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            pings.add(new Frame.Ping(flat.get(i), flat.get(i + 1)));
        }
        List<Frame.Kill> kills = new ArrayList<>();
        for (List<Integer> row : Rows.rows(in)) {
            kills.add(new Frame.Kill(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)));
        }
        List<Integer> phase = Rows.integers(in);
        return new Frame.ArenaPart(
                full,
                scores,
                pings,
                kills,
                phase.isEmpty() ? null : new Frame.Phase(phase.get(0), phase.get(1)),
                roster(in),
                chat(in));
    }

    private static List<Frame.Member> roster(JsonReader in) throws IOException {
        List<Frame.Member> roster = new ArrayList<>();
        if (in.hasNext()) {
            in.beginArray();
            while (in.hasNext()) {
                in.beginArray();
                int id = in.nextInt();
                if (in.hasNext()) {
                    roster.add(new Frame.Member(id, in.nextString(), in.nextInt() != 0, in.nextInt() != 0, false));
                } else {
                    roster.add(Frame.Member.gone(id));
                }
                Rows.skipRest(in);
            }
            in.endArray();
        }
        return roster;
    }

    private static List<Frame.ChatLine> chat(JsonReader in) throws IOException {
        List<Frame.ChatLine> lines = new ArrayList<>();
        if (in.hasNext()) {
            in.beginArray();
            while (in.hasNext()) {
                in.beginArray();
                lines.add(new Frame.ChatLine(in.nextInt(), in.nextInt(), in.nextString()));
                Rows.skipRest(in);
            }
            in.endArray();
        }
        return lines;
    }

    private static Frame.RegionPart region(JsonReader in, boolean full) throws IOException {
        int region = in.nextInt();
        return new Frame.RegionPart(
                full, region, entities(in), shots(in), hurts(in), moves(in), items(in), gone(in), Rows.rows(in));
    }

    private static List<Frame.EntityDelta> entities(JsonReader in) throws IOException {
        List<Frame.EntityDelta> entities = new ArrayList<>();
        if (in.hasNext()) {
            in.beginArray();
            int id = 0;
            while (in.hasNext()) {
                int head = in.nextInt();
                id += 1 + head / FrameLayout.ENTITY_HEAD;
                int mask = head % FrameLayout.ENTITY_HEAD;
                int more = (mask & FrameLayout.ENTITY_MORE) == 0 ? 0 : in.nextInt();
                int told = mask & ~FrameLayout.ENTITY_MORE;
                int count = Integer.bitCount(told) + Integer.bitCount(more & ~FrameLayout.MORE_NEW);
                List<Integer> values = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    values.add(in.nextInt());
                }
                entities.add(new Frame.EntityDelta(id, told, more, values));
            }
            in.endArray();
        }
        return entities;
    }

    private static List<Frame.Shot> shots(JsonReader in) throws IOException {
        List<Frame.Shot> shots = new ArrayList<>();
        if (in.hasNext()) {
            in.beginArray();
            while (in.hasNext()) {
                int head = in.nextInt();
                int back = head % FrameLayout.SHOT_OWNER / FrameLayout.SHOT_BACK;
                int hit = head % FrameLayout.SHOT_FROM;
                Frame.Muzzle from = (head & FrameLayout.SHOT_FROM) == 0
                        ? null
                        : new Frame.Muzzle(in.nextInt(), in.nextInt(), in.nextInt());
                shots.add(new Frame.Shot(head / FrameLayout.SHOT_OWNER, back, hit, from, in.nextInt(), in.nextInt()));
            }
            in.endArray();
        }
        return shots;
    }

    private static List<Frame.Hurt> hurts(JsonReader in) throws IOException {
        List<Frame.Hurt> hurts = new ArrayList<>();
        List<Integer> flat = Rows.integers(in);
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            int head = flat.get(i);
            hurts.add(new Frame.Hurt(head / FrameLayout.HURT_VICTIM, head % FrameLayout.HURT_VICTIM, flat.get(i + 1)));
        }
        return hurts;
    }

    private static List<Frame.Move> moves(JsonReader in) throws IOException {
        List<Frame.Move> moves = new ArrayList<>();
        for (int move : Rows.integers(in)) {
            int back = move % FrameLayout.MOVE_WHO / FrameLayout.MOVE_BACK;
            moves.add(new Frame.Move(move / FrameLayout.MOVE_WHO, back, move % FrameLayout.MOVE_BACK));
        }
        return moves;
    }

    private static List<Frame.ItemState> items(JsonReader in) throws IOException {
        List<Frame.ItemState> items = new ArrayList<>();
        List<Integer> flat = Rows.integers(in);
        for (int i = 0; i + 2 < flat.size(); i += 3) {
            items.add(new Frame.ItemState(flat.get(i), flat.get(i + 1), flat.get(i + 2)));
        }
        return items;
    }

    private static List<Frame.Gone> gone(JsonReader in) throws IOException {
        List<Frame.Gone> gone = new ArrayList<>();
        List<Integer> flat = Rows.integers(in);
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            gone.add(new Frame.Gone(flat.get(i), flat.get(i + 1)));
        }
        return gone;
    }

    private static Frame.SoundPart sounds(JsonReader in) throws IOException {
        List<Frame.Sound> sounds = new ArrayList<>();
        List<Integer> flat = Rows.integers(in);
        for (int i = 0; i + 3 < flat.size(); i += 4) {
            sounds.add(new Frame.Sound(flat.get(i), flat.get(i + 1), flat.get(i + 2), flat.get(i + 3)));
        }
        return new Frame.SoundPart(sounds);
    }
}
