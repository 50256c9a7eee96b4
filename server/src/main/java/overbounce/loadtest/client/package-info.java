/**
 * The traffic of a load test: real WebSocket clients that play, and what they measure.
 *
 * <p>{@link overbounce.loadtest.client.LoadRun} runs a plan; read it first. Each event loop has one {@code Pace} that
 * beats every millisecond and lets those {@code LoadClient}s act that are due; a client owns its clock, its ledger of
 * inputs and at most one {@code Connection}. Everything of a client happens on its loop; only a {@code LoopTally} is
 * read by another thread, the one that runs the test.
 *
 * <p>What is sent is due at times that follow from the clock alone, never from answers; every time is taken from when a
 * thing was due. So a server that stands still is measured standing still, and a generator that cannot keep up shows.
 *
 * <p>Imports protocol's packages and the bots' brains, nothing of the server.
 */
@NullMarked
package overbounce.loadtest.client;

import org.jspecify.annotations.NullMarked;
