/**
 * One arena: players, bots, a match and the snapshots that tell about it.
 *
 * <p>Start at {@link overbounce.arena.Arena#tick()}, which is a table of contents: who comes and goes, one input per
 * player, bots, simulation, match rules, and every second tick a snapshot. Clients are known as
 * {@link overbounce.arena.ClientSink}s only. {@link overbounce.arena.InputLog} keeps the seed and the inputs of every
 * tick, from which a match can be replayed to the same state.
 *
 * <p>An arena knows no thread, no clock and no network: production ticks it from its loop, a test by hand. Whoever does
 * must be the only thread that touches it. Imports sim, match, bot, snapshot and the protocol.
 */
@NullMarked
package overbounce.arena;

import org.jspecify.annotations.NullMarked;
