/**
 * The fight: players, weapons, damage, items, hazards and spawns, one tick at a time.
 *
 * <p>Start at {@link overbounce.sim.World#step(int)}. Movement, weapon timing and projectile paths come from
 * {@code overbounce.motion} and are the same on the client; here is what only the server may decide. Shots, blasts and
 * hazards return {@link overbounce.sim.Damage} records, and one place applies them after everything has moved. What
 * others need to know is told as {@link overbounce.sim.SimEvent}s.
 *
 * <p>Deterministic: same seed and inputs, same states and hash. Players are always visited in id order. Runs on the
 * arena's loop; imports geometry, map and motion only; no thread, clock, input or output; randomness from {@link
 * overbounce.sim.Dice} only.
 */
@NullMarked
package overbounce.sim;

import org.jspecify.annotations.NullMarked;
