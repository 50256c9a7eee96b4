package overbounce.arena;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import overbounce.message.FrameLayout;
import overbounce.snapshot.BitString;
import overbounce.snapshot.FrameCode;
import overbounce.snapshot.Slice;

/** What the bytes of frames are for, each with the comma before it. One thread. */
final class BytesByUse {
    /** What a byte can be for. */
    enum Use {
        HEADER("frame headers"),
        TICK("tick, back, margin, late"),
        OWN_STATE("own state"),
        OWN_EVENTS("own events"),
        ARENA("the arena's part"),
        REGION("numbers and brackets of regions"),
        EMPTY("empty lists"),
        LIST("brackets of entities"),
        HEAD("entities: ids and masks"),
        PLACE("entities: places"),
        AIM("entities: aims"),
        REST("entities: all else"),
        SHOTS("shots"),
        HURTS("hurts"),
        MOVES("moves"),
        ITEMS("items"),
        GONE("gone"),
        EVENTS("projectiles and deaths"),
        FULL("regions in full"),
        SOUNDS("sounds from beyond");

        private final String words;

        Use(String words) {
            this.words = words;
        }
    }

    private static final List<Use> LISTS =
            List.of(Use.HEAD, Use.SHOTS, Use.HURTS, Use.MOVES, Use.ITEMS, Use.GONE, Use.EVENTS);
    private static final int SHORT_FRAME_MAX = 125;
    private static final int SNAPSHOTS_PER_SECOND = 30;

    private final Map<Use, Long> bytes = new EnumMap<>(Use.class);
    private final BitString bits = new BitString(0);
    private long plain;
    private long compressed;
    private int frames;

    void frame(String text) {
        frames++;
        plain += framed(text.length());
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        FrameCode.begin(bits);
        FrameCode.write(bits, new Slice(ascii, 0, ascii.length));
        FrameCode.end(bits);
        compressed += framed(Math.min(bits.bytes(), text.length()));
        long before = sum();
        split(text);
        if (sum() - before != framed(text.length())) {
            throw new AssertionError("not all bytes are told of: " + text);
        }
    }

    private static int framed(int length) {
        return length + header(length);
    }

    private static int header(int length) {
        return length > SHORT_FRAME_MAX ? 4 : 2;
    }

    private long sum() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private void add(Use use, int count) {
        bytes.merge(use, (long) count, Long::sum);
    }

    private static int length(JsonElement element) {
        return element.toString().length() + 1;
    }

    private void split(String text) {
        JsonArray frame = JsonParser.parseString(text).getAsJsonArray();
        add(Use.HEADER, header(text.length()));
        add(Use.TICK, 1);
        for (int i = 0; i < 4; i++) {
            add(Use.TICK, length(frame.get(i)));
        }
        add(Use.OWN_STATE, length(frame.get(4)));
        add(Use.OWN_EVENTS, length(frame.get(5)));
        for (int i = 6; i < frame.size(); i++) {
            part(frame.get(i).getAsJsonArray());
        }
    }

    private void part(JsonArray part) {
        if (part.get(0).getAsJsonPrimitive().isNumber()) {
            region(part);
            return;
        }
        Use use = switch (part.get(0).getAsString()) {
            case FrameLayout.PART_REGION_FULL -> Use.FULL;
            case FrameLayout.PART_SOUNDS -> Use.SOUNDS;
            default -> Use.ARENA;
        };
        add(use, length(part));
    }

    private void region(JsonArray part) {
        add(Use.REGION, 2 + length(part.get(0)));
        for (int i = 1; i < part.size(); i++) {
            JsonArray list = part.get(i).getAsJsonArray();
            if (list.isEmpty()) {
                add(Use.EMPTY, length(list));
            } else if (i == 1) {
                entities(list);
            } else {
                add(LISTS.get(i - 1), length(list));
            }
        }
    }

    private void entities(JsonArray flat) {
        add(Use.LIST, 2);
        int at = 0;
        while (at < flat.size()) {
            int mask = flat.get(at).getAsInt() % FrameLayout.ENTITY_HEAD;
            add(Use.HEAD, length(flat.get(at++)));
            int more = (mask & FrameLayout.ENTITY_MORE) == 0 ? 0 : flat.get(at).getAsInt();
            if (more != 0) {
                add(Use.REST, length(flat.get(at++)));
            }
            for (int bit = FrameLayout.ENTITY_X; bit < FrameLayout.ENTITY_MORE; bit *= 2) {
                if ((mask & bit) != 0) {
                    add(use(bit), length(flat.get(at++)));
                }
            }
            for (int rest = Integer.bitCount(more & ~FrameLayout.MORE_NEW); rest > 0; rest--) {
                add(Use.REST, length(flat.get(at++)));
            }
        }
    }

    private static Use use(int bit) {
        return switch (bit) {
            case FrameLayout.ENTITY_X, FrameLayout.ENTITY_Y -> Use.PLACE;
            case FrameLayout.ENTITY_AIM -> Use.AIM;
            default -> Use.REST;
        };
    }

    /** kB per second of thirty frames, with their headers. */
    double plain() {
        return perSecond(plain) / 1000;
    }

    double compressed() {
        return perSecond(compressed) / 1000;
    }

    private double perSecond(long count) {
        return (double) count * SNAPSHOTS_PER_SECOND / frames;
    }

    /** Bytes per second by use, the most first. */
    String table() {
        StringBuilder table = new StringBuilder();
        bytes.entrySet().stream()
                .sorted(Map.Entry.<Use, Long>comparingByValue().reversed())
                .forEach(entry -> table.append(
                        String.format(Locale.ROOT, "%6.0f  %s%n", perSecond(entry.getValue()), entry.getKey().words)));
        return table.toString();
    }
}
