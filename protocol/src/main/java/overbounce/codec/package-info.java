/**
 * Messages to JSON text and back.
 *
 * <p>{@link overbounce.codec.ClientReader} is strict: what a client says is a stranger's, and whatever is not exactly
 * as docs/protocol.md has it becomes a {@link overbounce.codec.ProtocolViolation} and nothing else.
 * {@link overbounce.codec.ServerReader} is lenient: what the server says may gain fields and kinds, which older clients
 * pass over. {@link overbounce.codec.FrameReader} reads snapshots into records, and
 * {@link overbounce.codec.ReceivedArena} keeps what they add up to, as any client must. The server's own encoder of
 * snapshots is in {@code overbounce.snapshot}; the golden files hold all of them to the same text.
 *
 * <p>Which thread: any; only {@code ReceivedArena} has state. Imports: {@code message}, {@code motion}, {@code map},
 * {@code geometry} and gson. Read first: {@link overbounce.codec.ClientReader}.
 */
@NullMarked
package overbounce.codec;

import org.jspecify.annotations.NullMarked;
