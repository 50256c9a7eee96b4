package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import overbounce.codec.InputReader;
import overbounce.codec.ProtocolViolation;
import overbounce.codec.ServerWriter;
import overbounce.message.ByeCode;
import overbounce.message.ClientMessage;
import overbounce.message.ErrorCode;
import overbounce.message.Protocol;
import overbounce.message.ServerMessage;
import overbounce.metrics.ServerMetrics;

/**
 * Turns texts into messages within the rates that are allowed, and answers what is wrong with an error.
 *
 * <p>A client may be wrong ten times, of which one is forgiven every ten seconds; the next time it is sent away.
 * Too many messages after a stalled line are no fault of its own, nor are all inputs of a clock that runs ahead as many
 * faults: they are dropped and count once a second. The loop of its connection only.
 */
final class MessageDecoder extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(MessageDecoder.class);
    static final int MESSAGES_PER_SECOND = 120;
    static final int MESSAGES_BURST = 180;
    static final int CHATS_BURST = 4;
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long FORGIVEN_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** A reader holds nothing between messages: shared by all of a loop, its room stays in the caches. */
    private static final FastThreadLocal<InputReader> READERS = new FastThreadLocal<>() {
        @Override
        protected InputReader initialValue() {
            return new InputReader();
        }
    };

    private final ServerMetrics metrics;
    private final TokenBucket messages =
            new TokenBucket(SECOND_NANOS / MESSAGES_PER_SECOND, MESSAGES_BURST, System.nanoTime());
    private final TokenBucket chats = new TokenBucket(SECOND_NANOS, CHATS_BURST, System.nanoTime());
    private final TokenBucket mistakes = new TokenBucket(FORGIVEN_NANOS, Protocol.BAD_MESSAGES_MAX, System.nanoTime());
    private long lastBurstNanos = System.nanoTime() - SECOND_NANOS;
    private boolean refusing;

    MessageDecoder(ServerMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof TextWebSocketFrame frame)) {
            ctx.fireChannelRead(message);
            return;
        }
        ByteBuf text = frame.content();
        int size = text.readableBytes();
        text.readBytes(room(size), 0, size);
        frame.release();
        ClientMessage read = read(ctx, size);
        if (read != null) {
            ctx.fireChannelRead(read);
        }
    }

    /** Where the bytes of the next text are to be put; at least so many fit in. */
    byte[] room(int size) {
        return READERS.get().room(size);
    }

    /** The message whose text the first {@code size} bytes of the room are; null when it was refused. */
    @Nullable
    ClientMessage read(ChannelHandlerContext ctx, int size) {
        if (refusing) {
            return null;
        }
        long now = System.nanoTime();
        if (!messages.take(now)) {
            tooFast(ctx, now, "no more than " + MESSAGES_PER_SECOND + " messages a second");
            return null;
        }
        try {
            ClientMessage message = READERS.get().read(size);
            if (message instanceof ClientMessage.Chat && !chats.take(now)) {
                tooFast(ctx, now, "no more than one line of chat a second");
                return null;
            }
            metrics.messages.increment();
            return message;
        } catch (ProtocolViolation e) {
            refuse(ctx, e.code(), e.text());
            return null;
        }
    }

    private void tooFast(ChannelHandlerContext ctx, long now, String text) {
        strikeOnceASecond(ctx, now, ErrorCode.TOO_FAST, text);
    }

    private void strikeOnceASecond(ChannelHandlerContext ctx, long now, ErrorCode code, String text) {
        if (now - lastBurstNanos >= SECOND_NANOS) {
            lastBurstNanos = now;
            strike(ctx, code, text);
        }
    }

    /**
     * As {@link #refuse}, for what comes in bursts: whose clock is too far ahead is too early with all inputs under
     * way. They count once a second.
     */
    static void refuseBurst(ChannelHandlerContext anyContext, ErrorCode code, String text) {
        ChannelHandlerContext ctx = anyContext.pipeline().context(MessageDecoder.class);
        ((MessageDecoder) ctx.handler()).strikeOnceASecond(ctx, System.nanoTime(), code, text);
    }

    /** Answers a message with an error, or with goodbye when the budget is spent. */
    static void refuse(ChannelHandlerContext anyContext, ErrorCode code, String text) {
        ChannelHandlerContext ctx = anyContext.pipeline().context(MessageDecoder.class);
        ((MessageDecoder) ctx.handler()).strike(ctx, code, text);
    }

    private void strike(ChannelHandlerContext ctx, ErrorCode code, String text) {
        metrics.error(code.wire());
        LOG.debug("{}: {}: {}", ctx.channel().remoteAddress(), code.wire(), text);
        if (!mistakes.take(System.nanoTime())) {
            refusing = true;
            Goodbye.say(ctx.channel(), ByeCode.PROTOCOL, "too many messages were refused", metrics);
            return;
        }
        ctx.writeAndFlush(new TextWebSocketFrame(ServerWriter.write(new ServerMessage.ErrorMessage(code, text))));
    }
}
