/**
 * The floor: a server that does nothing but move bytes, which a real one is measured against.
 *
 * <p>It accepts WebSockets, answers a hello, reads and drops inputs, and thirty times a second writes to each client a
 * frame whose sizes were recorded from the game: the shared part from one array, a prefix of the client's own copied in
 * front, one write and one flush. No simulation, no encoding, no JSON.
 *
 * <p>{@link overbounce.bench.floor.Floor} is the door. Runs on event loops of its own, in a process of its own.
 */
@NullMarked
package overbounce.bench.floor;

import org.jspecify.annotations.NullMarked;
