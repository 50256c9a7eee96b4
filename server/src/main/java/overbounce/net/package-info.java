/**
 * Everything between a socket and an arena: the loops, the pipeline, the client's files.
 *
 * <p>Two kinds of threads. A front loop accepts connections, answers HTTP and waits for a hello; strangers never get
 * further. A connection that has said a valid hello moves ({@link overbounce.net.ConnectionMove}) to the
 * {@link overbounce.net.ArenaLoop} of its arena, the one thread that owns the arena and all of its sockets.
 *
 * <p>Read first: {@link overbounce.net.FrontPipeline}, the list of what bytes pass through; then
 * {@link overbounce.net.ArenaLoop}, whose beat ticks the arenas and writes to their clients. A connection is always in
 * one state, which is the last handler of its pipeline: {@link overbounce.net.AwaitingHello}, moving, or {@link
 * overbounce.net.InArena}.
 *
 * <p>Imports the lobby, the arena, messages and their codec, and metrics. Netty stays in here.
 */
@NullMarked
package overbounce.net;

import org.jspecify.annotations.NullMarked;
