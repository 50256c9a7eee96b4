package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.List;
import java.util.concurrent.TimeUnit;
import overbounce.arena.ClientSink;
import overbounce.message.ByeCode;
import overbounce.metrics.ServerMetrics;
import overbounce.snapshot.Part;
import overbounce.snapshot.Slice;

/**
 * A client behind a WebSocket: each snapshot becomes one text frame in one pooled buffer.
 *
 * <p>Frame header, prefix and parts are copied one after another and written below the WebSocket encoder; measured,
 * that is cheaper than gathering them by a vectored write. Nothing is flushed before the loop's beat says so. Arena
 * loop only.
 */
final class WebSocketSink implements ClientSink {
    private static final int TEXT_FRAME = 0x81;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;
    private static final int HEADER_BYTES_MAX = 10;
    private static final long IN_FLIGHT_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(250);

    private final ChannelHandlerContext gate;
    private final ChannelHandlerContext bottom;
    private final ServerMetrics metrics;
    private final RoundTrip roundTrip = new RoundTrip();
    private boolean unflushed;

    WebSocketSink(Channel channel, ServerMetrics metrics) {
        this.gate = channel.pipeline().context(FrameGate.class);
        this.bottom = channel.pipeline().firstContext();
        this.metrics = metrics;
    }

    @Override
    public void send(Slice prefix, List<Part> parts) {
        int payload = prefix.length() + 1;
        for (int i = 0; i < parts.size(); i++) {
            payload += parts.get(i).plain().length();
        }
        ByteBuf frame = bottom.alloc().directBuffer(HEADER_BYTES_MAX + payload);
        writeHeader(frame, payload);
        append(frame, prefix);
        for (int i = 0; i < parts.size(); i++) {
            append(frame, parts.get(i).plain());
        }
        frame.writeByte(']');
        metrics.snapshots.increment();
        metrics.snapshotBytes.add(frame.readableBytes());
        roundTrip.sent(tickOf(prefix), System.nanoTime());
        bottom.write(frame, bottom.voidPromise());
        unflushed = true;
    }

    private static void writeHeader(ByteBuf frame, int payload) {
        frame.writeByte(TEXT_FRAME);
        if (payload < LENGTH_IN_2_BYTES) {
            frame.writeByte(payload);
        } else if (payload <= 0xffff) {
            frame.writeByte(LENGTH_IN_2_BYTES).writeShort(payload);
        } else {
            frame.writeByte(LENGTH_IN_8_BYTES).writeLong(payload);
        }
    }

    private static void append(ByteBuf frame, Slice slice) {
        frame.writeBytes(slice.bytes(), slice.offset(), slice.length());
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
        unflushed = true;
    }

    /**
     * Also false while more is under way than the client can have seen: the socket of a slow line still takes bytes.
     */
    @Override
    public boolean writable() {
        return bottom.channel().isWritable()
                && roundTrip.unseenNanos(System.nanoTime())
                        <= IN_FLIGHT_NANOS_MAX + TimeUnit.MILLISECONDS.toNanos(roundTrip.milliseconds());
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
