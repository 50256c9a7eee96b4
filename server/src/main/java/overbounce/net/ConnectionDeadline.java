package overbounce.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time a stranger has: so long from connecting to a whole request, so long from the handshake to hello.
 *
 * <p>The deadlines are absolute; dripping bytes does not move them. Removed from the pipeline at hello, which cancels
 * what is pending. Front loop only.
 */
final class ConnectionDeadline extends ChannelInboundHandlerAdapter {
    private final Timeouts timeouts;
    private @Nullable Future<?> pending;

    ConnectionDeadline(Timeouts timeouts) {
        this.timeouts = timeouts;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        arm(ctx, timeouts.toRequestMs());
        ctx.fireChannelActive();
    }

    /** A request is being answered, and the connection is kept for the next one. */
    void answered(ChannelHandlerContext ctx) {
        arm(ctx, timeouts.toNextRequestMs());
    }

    /** The WebSocket stands; now hello is awaited. */
    void shookHands(ChannelHandlerContext ctx) {
        arm(ctx, timeouts.toHelloMs());
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        disarm();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        disarm();
        ctx.fireChannelInactive();
    }

    private void arm(ChannelHandlerContext ctx, long milliseconds) {
        disarm();
        pending = ctx.executor().schedule(() -> ctx.close(), milliseconds, TimeUnit.MILLISECONDS);
    }

    private void disarm() {
        if (pending != null) {
            pending.cancel(false);
            pending = null;
        }
    }
}
