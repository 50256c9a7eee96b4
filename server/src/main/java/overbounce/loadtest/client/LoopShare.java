package overbounce.loadtest.client;

import io.netty.bootstrap.Bootstrap;
import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;
import overbounce.loadtest.LoadPlan;

/**
 * What the clients of one loop have in common.
 *
 * @param tls for {@code wss}, else null
 *     <p>The loop of its clients only.
 */
record LoopShare(
        LoadPlan plan,
        Target target,
        Pace pace,
        LoopTally tally,
        Bootstrap bootstrap,
        @Nullable SslContext tls,
        InputWriter writer) {}
