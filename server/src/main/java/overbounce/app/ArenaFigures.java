package overbounce.app;

import java.util.List;
import java.util.function.ToLongFunction;
import overbounce.arena.ArenaCounters;
import overbounce.lobby.ArenaEntry;
import overbounce.metrics.ServerMetrics;

/** What arenas count about themselves, summed over all of them under metric names. Thread-safe. */
final class ArenaFigures {
    private ArenaFigures() {}

    static void register(ServerMetrics metrics, List<ArenaEntry> arenas) {
        metrics.gauge(
                "overbounce.arenas",
                "Arenas that run",
                () -> arenas.stream().filter(ArenaEntry::open).count());
        metrics.gauge(
                "overbounce.players",
                "People in arenas",
                () -> arenas.stream().mapToInt(arena -> arena.status().people()).sum());
        metrics.gauge(
                "overbounce.players.held",
                "Places kept for lost connections",
                () -> arenas.stream().mapToInt(arena -> arena.status().held()).sum());
        metrics.gauge(
                "overbounce.bots",
                "Bots in arenas",
                () -> arenas.stream().mapToInt(arena -> arena.status().bots()).sum());
        count(metrics, arenas, "overbounce.inputs", "Input entries taken", ArenaCounters::inputs);
        count(metrics, arenas, "overbounce.inputs.late", "Inputs whose tick had run", ArenaCounters::lateInputs);
        count(metrics, arenas, "overbounce.inputs.repeated", "Ticks without input", ArenaCounters::repeatedInputs);
        count(metrics, arenas, "overbounce.inputs.bad", "Inputs too far ahead", ArenaCounters::badInputs);
        count(metrics, arenas, "overbounce.snapshots.skipped", "Snapshots withheld", ArenaCounters::framesSkipped);
        count(metrics, arenas, "overbounce.part.encodes", "Snapshot parts encoded", ArenaCounters::partEncodes);
        count(metrics, arenas, "overbounce.rewinds", "Shots judged in the past", ArenaCounters::rewinds);
    }

    private static void count(
            ServerMetrics metrics,
            List<ArenaEntry> arenas,
            String name,
            String description,
            ToLongFunction<ArenaCounters> figure) {
        metrics.count(
                name,
                description,
                () -> arenas.stream()
                        .mapToLong(arena -> figure.applyAsLong(arena.status().counters()))
                        .sum());
    }
}
