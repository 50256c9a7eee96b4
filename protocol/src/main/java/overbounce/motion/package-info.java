/**
 * Movement, weapon timing and projectile paths: pure functions that the server and the browser both run, bit for bit
 * alike.
 *
 * <p>{@link overbounce.motion.MoveRules#step} takes a player's state and input and returns the state one tick later; it
 * reads as a table of contents of everything a body does. Its world comes in as an argument, a {@link
 * overbounce.motion.MapView}: the map's collision grid, movers where they are at the tick, and loose solid boxes. Every
 * figure is in {@link overbounce.motion.Tuning}.
 *
 * <p>A {@link overbounce.motion.PlayerState} is a row of integers, the same that travels on the wire: positions in
 * 1/256 u, velocities in 1/16 u/s, times as absolute ticks. A step computes in doubles and rounds to that grid at its
 * end, half away from zero, so that mirrored play stays mirrored; and it never leaves a body inside something solid.
 *
 * <p>What may be used here: + - * / on doubles and ints, and of {@code Math} sqrt, abs, min, max, floor. No float, no
 * long, no angles, no text, no iteration over hashed collections: those differ between the two runtimes.
 *
 * <p>Runs on whichever thread asks. Imports {@code geometry} and {@code map}. Read {@link overbounce.motion.MoveRules}
 * first.
 */
@NullMarked
package overbounce.motion;

import org.jspecify.annotations.NullMarked;
