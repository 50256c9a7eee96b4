/**
 * Whole matches of bots without a network, as fast as the processor allows, and what there is to learn from them about
 * weapons, items and maps.
 *
 * <p>Start at {@link overbounce.simulate.Simulation}, which plays matches by the plan side by side; one
 * {@link overbounce.simulate.MatchRun} ticks the same world, bots and rules as an arena does, and
 * {@link overbounce.simulate.Findings} counts what happened. {@link overbounce.simulate.DuelSeries} sets two skills
 * against each other.
 *
 * <p>A match runs on one thread, matches on many; the same plan gives the same figures whatever the threads do. Imports
 * what an arena consists of; no network, input or output.
 */
@NullMarked
package overbounce.simulate;

import org.jspecify.annotations.NullMarked;
