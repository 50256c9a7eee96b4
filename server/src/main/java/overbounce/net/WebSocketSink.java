package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.arena.ClientSink;
import overbounce.message.ByeCode;
import overbounce.metrics.ServerMetrics;
import overbounce.snapshot.BitString;
import overbounce.snapshot.Part;
import overbounce.snapshot.Slice;

/**
 * A client behind a WebSocket: each snapshot becomes one text frame in one pooled buffer.
 *
 * <p>A {@link SnapshotFrame} is written below the WebSocket encoder. Nothing is flushed before the loop's beat says so.
 * Arena loop only.
 */
final class WebSocketSink implements ClientSink {
    private final ChannelHandlerContext gate;
    private final ChannelHandlerContext bottom;
    private final ServerMetrics metrics;
    private final List<WebSocketSink> waiting;
    private final RoundTrip roundTrip = new RoundTrip();
    private final @Nullable BitString bits;
    private boolean unflushed;

    /**
     * The way to a client, which gets compressed frames if it has agreed on them.
     *
     * @param waiting gets this sink when it has something to flush
     */
    WebSocketSink(Channel channel, ArenaHost host, List<WebSocketSink> waiting) {
        this.waiting = waiting;
        this.metrics = host.services().metrics();
        this.bits = channel.pipeline().get(MessageInflater.class) == null
                ? null
                : host.loop().frameBits();
        this.gate = channel.pipeline().context(FrameGate.class);
        this.bottom = channel.pipeline().firstContext();
    }

    @Override
    public void send(Slice prefix, List<Part> parts) {
        ByteBuf frame = SnapshotFrame.write(bottom.alloc(), prefix, parts, bits);
        metrics.snapshots.increment();
        metrics.snapshotBytes.add(frame.readableBytes());
        roundTrip.sent(tickOf(prefix), System.nanoTime());
        bottom.write(frame, bottom.voidPromise());
        markUnflushed();
    }

    /** A frame begins with a bracket and its tick. */
    private static int tickOf(Slice prefix) {
        int tick = 0;
        for (int i = 1; i < prefix.length(); i++) {
            int digit = prefix.bytes()[prefix.offset() + i] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            tick = tick * 10 + digit;
        }
        return tick;
    }

    @Override
    public void sendControl(String json) {
        gate.write(new TextWebSocketFrame(json), gate.voidPromise());
        markUnflushed();
    }

    private void markUnflushed() {
        if (!unflushed) {
            unflushed = true;
            waiting.add(this);
        }
    }

    /** By what the client has seen: the socket of a slow line still takes bytes. */
    @Override
    public Room room(int intervalTicks) {
        return bottom.channel().isWritable() ? roundTrip.room(intervalTicks, System.nanoTime()) : Room.NONE;
    }

    @Override
    public void close(int code, String reason) {
        for (ByeCode bye : ByeCode.values()) {
            if (bye.closeCode() == code) {
                Goodbye.say(gate.channel(), bye, reason, metrics);
                return;
            }
        }
        FrameGate.close(gate.pipeline(), code, reason);
    }

    RoundTrip roundTrip() {
        return roundTrip;
    }

    void flush() {
        if (unflushed) {
            unflushed = false;
            bottom.flush();
        }
    }
}
