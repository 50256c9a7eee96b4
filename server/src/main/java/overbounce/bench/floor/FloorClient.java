package overbounce.bench.floor;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import overbounce.codec.ServerWriter;
import overbounce.message.Protocol;
import overbounce.message.ServerMessage;
import overbounce.motion.Tuning;

/**
 * One client of the floor: its frames are skipped unread but for the first letter of what it says, which tells a hello
 * and a ping from inputs. The loop of its connection only.
 */
final class FloorClient extends ChannelInboundHandlerAdapter {
    private static final int TEXT_FRAME = 0x81;
    private static final int OPCODE = 0x0f;
    private static final int CLOSE = 8;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int HEADER_BYTES_MAX = 4;
    private static final int MASK_BYTES = 4;

    /** Where the name of a message's type begins, behind a bracket and the quoted word type with its colon. */
    private static final int TYPE_AT = 9;

    private static final byte[] TAIL = FloorLoop.FrameText.tail();

    private final FloorLoop loop;
    private final Channel channel;
    private final int number;
    private final byte[] header = new byte[2 + 2 + MASK_BYTES];
    private int headerBytes;
    private int skipping;

    FloorClient(FloorLoop loop, Channel channel, int number) {
        this.loop = loop;
        this.channel = channel;
        this.number = number;
    }

    int number() {
        return number;
    }

    void send(FloorLoop.FrameText text, FrameSizes.Size size) {
        int payload = size.prefix() + size.parts() + 1;
        ByteBuf frame = channel.alloc().directBuffer(HEADER_BYTES_MAX + payload);
        frame.writeByte(TEXT_FRAME);
        if (payload < LENGTH_IN_2_BYTES) {
            frame.writeByte(payload);
        } else {
            frame.writeByte(LENGTH_IN_2_BYTES).writeShort(payload);
        }
        frame.writeBytes(text.prefix(), 0, size.prefix() - TAIL.length).writeBytes(TAIL);
        frame.writeBytes(text.parts(), 0, size.parts() - TAIL.length).writeBytes(TAIL);
        frame.writeByte(']');
        channel.write(frame, channel.voidPromise());
    }

    void flush() {
        channel.flush();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            while (bytes.isReadable()) {
                if (skipping > 0) {
                    int skipped = Math.min(skipping, bytes.readableBytes());
                    bytes.skipBytes(skipped);
                    skipping -= skipped;
                } else {
                    header[headerBytes++] = bytes.readByte();
                    if (headerBytes >= 2 && headerBytes == headerSize()) {
                        begin(bytes);
                    }
                }
            }
        } finally {
            bytes.release();
        }
    }

    private int headerSize() {
        return 2 + (lengthCode() == LENGTH_IN_2_BYTES ? 2 : 0) + MASK_BYTES;
    }

    private int lengthCode() {
        return header[1] & 0x7f;
    }

    private void begin(ByteBuf bytes) {
        int mask = headerBytes - MASK_BYTES;
        skipping = lengthCode() == LENGTH_IN_2_BYTES ? ((header[2] & 0xff) << 8) | (header[3] & 0xff) : lengthCode();
        headerBytes = 0;
        if ((header[0] & OPCODE) == CLOSE) {
            channel.close();
        } else if (skipping > TYPE_AT && bytes.readableBytes() > TYPE_AT) {
            switch (bytes.getByte(bytes.readerIndex() + TYPE_AT) ^ header[mask + TYPE_AT % MASK_BYTES]) {
                case 'h' -> say(welcome());
                case 'p' -> say(new ServerMessage.Pong(pingId(bytes, mask), loop.tick(), 0));
                default -> {
                    // An input, which is dropped.
                }
            }
        }
    }

    /** The digits of a ping's id, which end its text. */
    private int pingId(ByteBuf bytes, int mask) {
        int id = 0;
        int length = Math.min(skipping, bytes.readableBytes());
        for (int i = TYPE_AT; i < length; i++) {
            int digit = (bytes.getByte(bytes.readerIndex() + i) ^ header[mask + i % MASK_BYTES]) - '0';
            id = digit >= 0 && digit <= 9 ? id * 10 + digit : id;
        }
        return id;
    }

    private ServerMessage.Welcome welcome() {
        return new ServerMessage.Welcome(
                "floor",
                1 + number % 255,
                "none",
                false,
                "floor",
                new ServerMessage.Beat(loop.tick(), 0, Protocol.TICK_HZ, Protocol.SNAPSHOT_TICKS),
                new ServerMessage.MapRef("floor", "Floor", "/", "0"),
                new ServerMessage.Rules("ffa", 0, 0, true),
                Tuning.defaults());
    }

    private void say(ServerMessage.Control message) {
        byte[] text = ServerWriter.write(message).getBytes(StandardCharsets.UTF_8);
        ByteBuf frame = channel.alloc().buffer(HEADER_BYTES_MAX + text.length);
        frame.writeByte(TEXT_FRAME);
        if (text.length < LENGTH_IN_2_BYTES) {
            frame.writeByte(text.length);
        } else {
            frame.writeByte(LENGTH_IN_2_BYTES).writeShort(text.length);
        }
        channel.writeAndFlush(frame.writeBytes(text), channel.voidPromise());
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        loop.leave(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }
}
