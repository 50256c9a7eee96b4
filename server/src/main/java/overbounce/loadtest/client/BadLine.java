package overbounce.loadtest.client;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import overbounce.loadtest.LoadPlan;

/**
 * A line with delay, jitter and freezes, in both directions. Bytes never overtake: what is late holds up what follows,
 * as a lost packet does in TCP. The loop of its client only.
 */
final class BadLine extends ChannelDuplexHandler {
    private final long latencyNanos;
    private final long jitterNanos;
    private final long stallNanos;
    private final long stallEveryNanos;
    private final SplittableRandom random;
    private final Direction in = new Direction();
    private final Direction out = new Direction();
    private long frozenUntilNanos = Long.MIN_VALUE;
    private long nextStallNanos;

    /** What is on its way: bytes and when they arrive. Immutable. */
    private record Parcel(Object bytes, ChannelPromise promise, long dueNanos) {}

    /** One direction of the line. The loop of its client only. */
    private static final class Direction {
        private final Queue<Parcel> parcels = new ArrayDeque<>();
        private long lastDueNanos = Long.MIN_VALUE;
    }

    BadLine(LoadPlan.Line line, SplittableRandom random) {
        latencyNanos = line.latency().toNanos();
        jitterNanos = line.jitter().toNanos();
        stallNanos = line.stall().toNanos();
        stallEveryNanos = line.stallEvery().toNanos();
        this.random = random;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        nextStallNanos = System.nanoTime() + untilStallNanos();
    }

    /** Freezes come at random, as rain does: the time to the next does not depend on the last. */
    private long untilStallNanos() {
        return (long) (-Math.log(1 - random.nextDouble()) * stallEveryNanos);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        carry(ctx, in, message, ctx.voidPromise());
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        carry(ctx, out, message, promise);
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
        if (out.parcels.isEmpty()) {
            ctx.flush();
        }
    }

    private void carry(ChannelHandlerContext ctx, Direction way, Object message, ChannelPromise promise) {
        long now = System.nanoTime();
        long due = Math.max(arrival(now), way.lastDueNanos);
        way.lastDueNanos = due;
        way.parcels.add(new Parcel(message, promise, due));
        if (way.parcels.size() == 1) {
            ctx.executor().schedule(() -> deliver(ctx, way), due - now, TimeUnit.NANOSECONDS);
        }
    }

    private long arrival(long nowNanos) {
        if (stallNanos > 0 && nowNanos >= nextStallNanos) {
            frozenUntilNanos = nextStallNanos + stallNanos;
            nextStallNanos = frozenUntilNanos + untilStallNanos();
        }
        long jitter = jitterNanos == 0 ? 0 : random.nextLong(-jitterNanos, jitterNanos + 1);
        return Math.max(nowNanos + latencyNanos + jitter, frozenUntilNanos);
    }

    private void deliver(ChannelHandlerContext ctx, Direction way) {
        long now = System.nanoTime();
        Parcel next = way.parcels.peek();
        while (next != null && next.dueNanos <= now) {
            way.parcels.remove();
            if (way == in) {
                ctx.fireChannelRead(next.bytes);
            } else {
                ctx.write(next.bytes, next.promise);
            }
            next = way.parcels.peek();
        }
        if (way == in) {
            ctx.fireChannelReadComplete();
        } else {
            ctx.flush();
        }
        if (next != null) {
            ctx.executor().schedule(() -> deliver(ctx, way), next.dueNanos - now, TimeUnit.NANOSECONDS);
        }
    }

    /** What came before the end is still read; what had not left is lost. */
    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        for (Parcel parcel = in.parcels.poll(); parcel != null; parcel = in.parcels.poll()) {
            ctx.fireChannelRead(parcel.bytes);
        }
        for (Parcel parcel = out.parcels.poll(); parcel != null; parcel = out.parcels.poll()) {
            ReferenceCountUtil.release(parcel.bytes);
            if (!parcel.promise.isVoid()) {
                parcel.promise.tryFailure(new ClosedChannelException());
            }
        }
        ctx.fireChannelInactive();
    }
}
