/**
 * What a client is told about an arena: the world turned into the prefix and the parts of a frame, as ASCII bytes.
 *
 * <p>Start at {@link overbounce.snapshot.Snapshots}. Every second tick it looks at the world once. A part means the
 * same to whoever gets it, so it is encoded at most once per tick as a delta and at most once in full, and only when
 * somebody asks. Only the prefix is a client's own; {@link overbounce.snapshot.ClientFeed} remembers what that client
 * was sent. All bytes live in arrays that are used again: a snapshot allocates nothing per client. The layout is drawn
 * in docs/protocol.md.
 *
 * <p>Runs on the arena's loop. Imports sim, match, bot and the protocol; knows no socket and no clock.
 */
@NullMarked
package overbounce.snapshot;

import org.jspecify.annotations.NullMarked;
