package overbounce.arena;

/**
 * What an arena has counted since it was made.
 *
 * @param inputs input entries taken
 * @param lateInputs entries for a tick that had already run
 * @param repeatedInputs ticks of a connected player that had no input of their own
 * @param badInputs entries too far ahead
 * @param framesSent snapshots given to sinks
 * @param framesSkipped snapshots withheld from slow clients
 * @param partEncodes parts encoded, the same whoever watches
 * @param rewinds hits judged in the past
 * @param rewindMsTotal milliseconds of all rewinds together
 *     <p>Immutable.
 */
public record ArenaCounters(
        long inputs,
        long lateInputs,
        long repeatedInputs,
        long badInputs,
        long framesSent,
        long framesSkipped,
        long partEncodes,
        long rewinds,
        long rewindMsTotal) {}
