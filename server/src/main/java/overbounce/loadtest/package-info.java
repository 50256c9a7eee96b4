/**
 * What a load test is asked for and what it found: plans, figures, reports, verdicts. No socket and no thread.
 *
 * <p>Read {@link overbounce.loadtest.LoadPlan} and {@link overbounce.loadtest.LoadReport} first: one goes into {@code
 * overbounce.loadtest.client.LoadRun}, the other comes out. {@link overbounce.loadtest.Metrics} names every figure that
 * a threshold, a baseline or a page may speak of; docs/loadtest.md says what each means.
 *
 * <p>Which thread: any, one at a time. Imports nothing of the game.
 */
@NullMarked
package overbounce.loadtest;

import org.jspecify.annotations.NullMarked;
