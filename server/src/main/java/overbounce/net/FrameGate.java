package overbounce.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.concurrent.TimeUnit;

/**
 * The first who sees a frame: counts control frames, notes that the client lives, and ends connections in good order.
 *
 * <p>Pings of a client that does not read are dropped; answering them would fill the memory (RFC 6455 5.5.3 asks only
 * for an answer to the latest). After a goodbye only the client's close frame matters. The loop of its connection only.
 */
final class FrameGate extends ChannelInboundHandlerAdapter {
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
    static final int CONTROL_FRAMES_PER_SECOND = 10;
    static final int CONTROL_FRAMES_BURST = 30;
    private static final int POLICY_VIOLATION = 1008;

    /** Told to the session when a close frame is about to go out: no frame may follow it. */
    enum Ending {
        BEGUN
    }

    private final Timeouts timeouts;
    private final TokenBucket controlFrames =
            new TokenBucket(SECOND_NANOS / CONTROL_FRAMES_PER_SECOND, CONTROL_FRAMES_BURST, System.nanoTime());
    private boolean closing;
    private boolean heard;

    FrameGate(Timeouts timeouts) {
        this.timeouts = timeouts;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof WebSocketFrame frame)) {
            ctx.fireChannelRead(message);
            return;
        }
        heard = true;
        if (closing) {
            frame.release();
            if (frame instanceof CloseWebSocketFrame) {
                ctx.close();
            }
        } else if (frame instanceof PingWebSocketFrame || frame instanceof PongWebSocketFrame) {
            control(ctx, frame);
        } else {
            ctx.fireChannelRead(frame);
        }
    }

    private void control(ChannelHandlerContext ctx, WebSocketFrame frame) {
        if (!controlFrames.take(System.nanoTime())) {
            frame.release();
            close(ctx, POLICY_VIOLATION, "too many control frames");
        } else if (frame instanceof PingWebSocketFrame && !ctx.channel().isWritable()) {
            frame.release();
        } else {
            ctx.fireChannelRead(frame);
        }
    }

    /** A frame came in by another way; whether anybody still wants to hear it. */
    boolean hears() {
        heard = true;
        return !closing;
    }

    /** Whether a frame came in since the last call. */
    boolean heardSinceLastAsked() {
        boolean result = heard;
        heard = false;
        return result;
    }

    /** Closes the connection of that pipeline, with a close frame if it is a WebSocket by now. */
    static void close(ChannelPipeline pipeline, int code, String reason) {
        ChannelHandlerContext ctx = pipeline.context(FrameGate.class);
        if (ctx == null || pipeline.get(Stages.HTTP_GUARD) != null) {
            pipeline.close();
        } else {
            ((FrameGate) ctx.handler()).close(ctx, code, reason);
        }
    }

    /** Sends a last message and a close frame; the socket closes when the client has answered, or soon. */
    void goodbye(ChannelHandlerContext ctx, String json, int code, String reason) {
        if (!closing) {
            ctx.write(new TextWebSocketFrame(json), ctx.voidPromise());
            close(ctx, code, reason);
        }
    }

    /** Sends a close frame; the socket closes when the client has answered, or soon. */
    void close(ChannelHandlerContext ctx, int code, String reason) {
        if (closing) {
            return;
        }
        closing = true;
        ctx.fireUserEventTriggered(Ending.BEGUN);
        ctx.writeAndFlush(new CloseWebSocketFrame(code, reason));
        ctx.executor().schedule(() -> ctx.close(), timeouts.goodbyeMs(), TimeUnit.MILLISECONDS);
    }
}
