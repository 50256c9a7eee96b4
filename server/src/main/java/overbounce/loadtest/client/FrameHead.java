package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import overbounce.message.Frame;

/**
 * The beginning of a frame, {@code [tick,back,margin,late,priv,...}, read from its bytes without making an object.
 *
 * <p>What comes behind is not looked at. The loop of its client only.
 */
final class FrameHead {
    private final IntScanner in = new IntScanner();
    private int tick;
    private boolean follows;
    private int marginMs;
    private int late;

    /** Whether a message is a frame at all. */
    static boolean isFrame(ByteBuf text) {
        return text.isReadable() && text.getByte(text.readerIndex()) == '[';
    }

    /** Reads a frame's head, and what it tells of the own state; throws IllegalArgumentException for what is none. */
    void read(ByteBuf text, OwnState own) {
        in.begin(text);
        in.expect('[');
        int before = tick;
        tick = in.next();
        in.expect(',');
        int back = in.next();
        follows = back == 0 || tick - back == before;
        in.expect(',');
        marginMs = in.isNull() ? Frame.NO_MARGIN : in.next();
        in.expect(',');
        late = in.next();
        in.expect(',');
        own.read(in);
    }

    int tick() {
        return tick;
    }

    /** Whether it builds on nothing, or on the frame before; else what it tells of the own state means nothing. */
    boolean follows() {
        return follows;
    }

    boolean hasMargin() {
        return marginMs != Frame.NO_MARGIN;
    }

    int marginMs() {
        return marginMs;
    }

    /** Whether inputs came since the last frame, and none of them late. */
    boolean inTime() {
        return marginMs >= 0;
    }

    /** How many inputs came late, in all. */
    int late() {
        return late;
    }
}
