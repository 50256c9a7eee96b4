package overbounce.bench.floor;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The sizes of frames that clients of the game got, one track for each client that wrote them down. Immutable.
 *
 * @param tracks each a run of frames, one after another
 */
public record FrameSizes(List<List<Size>> tracks) {
    private static final Gson GSON = new Gson();

    /**
     * Bytes of JSON in one frame.
     *
     * @param prefix the client's own part
     * @param parts all that it shares with others
     *     <p>Immutable.
     */
    public record Size(int prefix, int parts) {}

    public FrameSizes {
        tracks = List.copyOf(tracks);
        if (tracks.isEmpty() || tracks.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a track has at least one frame");
        }
    }

    public static FrameSizes read(Path file) throws IOException {
        return GSON.fromJson(Files.readString(file), FrameSizes.class);
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, GSON.toJson(this));
    }

    /** Bytes of JSON in a frame, on average. */
    public double meanBytes() {
        return tracks.stream()
                .flatMap(List::stream)
                .mapToInt(size -> size.prefix() + size.parts())
                .average()
                .orElse(0);
    }
}
