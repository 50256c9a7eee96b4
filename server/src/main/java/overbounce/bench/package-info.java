/**
 * What the server costs beyond moving the bytes: {@code ./overbounce bench}.
 *
 * <p>Read {@link overbounce.bench.Bench} first, then {@link overbounce.bench.CaseRun}: it starts the shipped server and
 * the floor, a server that only moves bytes of the same sizes, as processes of their own, and loads them in turn with
 * the clients of the load test, which run in this process. {@link overbounce.bench.BenchCase} lists the cases with
 * their bars; docs/performance.md says what came out.
 *
 * <p>One thread. Imports the load test, metrics and the messages of the protocol; the server it only starts.
 */
@NullMarked
package overbounce.bench;

import org.jspecify.annotations.NullMarked;
