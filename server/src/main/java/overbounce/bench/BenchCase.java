package overbounce.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A load, and what the server may cost under it: the bars of the design.
 *
 * <p>Immutable.
 */
public enum BenchCase {
    /** A thousand players in half a core. */
    ROOMS_62("62x16", 62, 16),
    ROOMS_31("31x16", 31, 16),
    ROOMS_16("16x16", 16, 16),
    ARENA_200("1x200", 1, 200),
    ARENA_1000("1x1000", 1, 1000),
    /** Bytes of a fight of sixteen skilled bots; no floor. */
    FIGHT("fight16", 1, 16);

    private final String word;
    private final int arenas;
    private final int playersPerArena;

    BenchCase(String word, int arenas, int playersPerArena) {
        this.word = word;
        this.arenas = arenas;
        this.playersPerArena = playersPerArena;
    }

    /** The case of that name; a sentence with all names when there is none. */
    public static BenchCase named(String word) {
        for (BenchCase known : values()) {
            if (known.word.equals(word)) {
                return known;
            }
        }
        throw new BenchProblem("--case must be one of "
                + Arrays.stream(values()).map(BenchCase::word).collect(Collectors.joining(", ")) + ".");
    }

    public String word() {
        return word;
    }

    int arenas() {
        return arenas;
    }

    int clients() {
        return arenas * playersPerArena;
    }

    /** Flags of the server. Matches do not end while they are measured. */
    List<String> serveFlags() {
        List<String> flags = new ArrayList<>(List.of("serve", "--port", "0", "--host", "127.0.0.1", "--seed", "7"));
        flags.addAll(List.of("--frag-limit", "0", "--time-limit", "86400", "--arenas", Integer.toString(arenas)));
        flags.addAll(List.of("--bots", this == FIGHT ? "16" : "0"));
        flags.addAll(List.of("--max-players", Integer.toString(Math.max(16, playersPerArena))));
        return flags;
    }

    /** What the figures of this case have to keep. */
    List<Bar> bars(CaseFigures figures) {
        List<Bar> bars = new ArrayList<>();
        if (this == ARENA_1000) {
            bars.add(Bar.atMost("cores", figures.cores(), 0.8, ""));
        } else {
            bars.add(Bar.atMost("ratio to the floor", figures.ratio(), 1.5, "x"));
        }
        bars.add(Bar.atLeast("snapshots per client and second", figures.framesPerClient(), 29.5, ""));
        bars.add(Bar.atMost("input to its snapshot p50", figures.ackP50Ms(), 20, "ms"));
        bars.add(Bar.atMost("input to its snapshot p99", figures.ackP99Ms(), 37, "ms"));
        bars.add(Bar.atMost("tick p99", figures.tickP99Ms(), playersPerArena > 16 ? 8 : 2, "ms"));
        if (this == ROOMS_31) {
            bars.add(Bar.atMost("beat lateness p99.9", figures.latenessP999Ms(), 2, "ms"));
            bars.add(Bar.atMost("beat lateness, longest", figures.latenessMaxMs(), 16.7, "ms"));
        }
        bars.add(Bar.atMost("pause of the collector, longest", figures.pauseMaxMs(), 2, "ms"));
        if (clients() >= 992) {
            bars.add(Bar.atMost("memory above an idle JVM", figures.memoryAboveIdleMb(), 180, "MB"));
        }
        bars.add(Bar.atMost("lateness of the generator p99", figures.generatorLatenessMs(), 5, "ms"));
        return bars;
    }
}
