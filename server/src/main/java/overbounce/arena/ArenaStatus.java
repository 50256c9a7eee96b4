package overbounce.arena;

/**
 * An arena at one moment, for the lobby, metrics and admin.
 *
 * @param mapUrl where clients fetch the map, relative to the server
 * @param phase warmup, countdown, live or intermission
 * @param people connected players, away ones and spectators included
 * @param held people whose connection is gone and whose place is kept
 * @param secondsLeft until the phase ends, 0 when nothing is set
 *     <p>Immutable.
 */
public record ArenaStatus(
        String name,
        String mode,
        String mapName,
        String mapTitle,
        String mapUrl,
        String phase,
        int tick,
        int people,
        int held,
        int bots,
        int playersMax,
        int leaderScore,
        int secondsLeft,
        ArenaCounters counters) {}
