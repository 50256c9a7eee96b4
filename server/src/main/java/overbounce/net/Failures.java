package overbounce.net;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of every pipeline: what went wrong on a connection ends that connection and nothing else. Thread-safe. */
@Sharable
final class Failures extends ChannelDuplexHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int TOO_BIG = 1009;
    private static final int SERVER_ERROR = 1011;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ReferenceCountUtil.release(message);
    }

    /** Straight to the socket: nobody between has a say, and asking each of a dozen stages costs a memory access. */
    @Override
    public void read(ChannelHandlerContext ctx) {
        ctx.pipeline().firstContext().read();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug("{}: {}", ctx.channel().remoteAddress(), cause.toString());
        switch (cause) {
            // The decoder has already sent the close frame that fits.
            case CorruptedWebSocketFrameException _ -> {}
            case PrematureChannelClosureException _ -> LOG.debug("It broke off within a message");
            case TooLongFrameException _ -> FrameGate.close(ctx.pipeline(), TOO_BIG, "message too long");
            case IOException _ -> ctx.close();
            default -> {
                LOG.warn("A connection failed", cause);
                FrameGate.close(ctx.pipeline(), SERVER_ERROR, "");
            }
        }
    }
}
