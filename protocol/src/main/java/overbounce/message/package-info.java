/**
 * What the two ends say to each other, as records.
 *
 * <p>{@link overbounce.message.ClientMessage} is everything a client may say, {@link overbounce.message.ServerMessage}
 * everything a server may say; both are sealed, so that a new message does not compile until every switch handles it.
 * {@link overbounce.message.Frame} is the snapshot, thirty times a second, with its parts. How they look as JSON is
 * the business of {@code overbounce.codec}; what they mean is told in docs/protocol.md.
 *
 * <p>Which thread: any, everything here is immutable. Imports: {@code overbounce.motion} and {@code overbounce.map}.
 * Read first: {@link overbounce.message.ClientMessage}.
 */
@NullMarked
package overbounce.message;

import org.jspecify.annotations.NullMarked;
