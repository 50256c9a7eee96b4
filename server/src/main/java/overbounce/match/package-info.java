/**
 * What a match is: its phases, who has how many frags, when it is over.
 *
 * <p>Start at {@link overbounce.match.Match}, which reads the events of a tick after the world has made it and moves
 * from warmup through countdown and play to the intermission. {@link overbounce.match.MatchRules} is what differs from
 * mode to mode. Scores are kept by player id in {@link overbounce.match.Scoreboard}.
 *
 * <p>Runs on the arena's loop. Imports sim and the protocol; no thread, clock, input or output, no randomness.
 */
@NullMarked
package overbounce.match;

import org.jspecify.annotations.NullMarked;
