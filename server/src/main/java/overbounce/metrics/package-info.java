/**
 * What is measured all the time, under names that stay.
 *
 * <p>{@link overbounce.metrics.ServerMetrics} is the one registry; read it first, it lists every name. A loop writes
 * its times and counts into its own {@link overbounce.metrics.LoopMetrics}, which allocates nothing; whoever asks for
 * {@code /metrics} pays for the reading, on a front loop.
 *
 * <p>Imports nothing of the game: what arenas and connections count comes in as suppliers.
 */
@NullMarked
package overbounce.metrics;

import org.jspecify.annotations.NullMarked;
