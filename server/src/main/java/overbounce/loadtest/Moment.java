package overbounce.loadtest;

/**
 * One stretch of a run, a second or a power of two of them.
 *
 * @param epochSecond when it began
 * @param seconds how long it took
 * @param connected players at its end
 * @param steady whether everybody was to be there, so that it counts
 *     <p>One thread at a time.
 */
public record Moment(long epochSecond, int seconds, int connected, boolean steady, Figures figures) {}
