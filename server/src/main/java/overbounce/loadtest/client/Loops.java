package overbounce.loadtest.client;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;
import overbounce.loadtest.Behaviour;
import overbounce.loadtest.LoadPlan;

/** The event loops of a run, as few as its clients need. Thread-safe. */
final class Loops implements AutoCloseable {
    /**
     * Half a core's worth. A loop that is busier takes a tenth of a second to make up for 30 ms without a processor,
     * and all that comes in meanwhile is read late: beside a server on two cores one loop of a thousand was 13 ms late
     * at p99 and two loops 5, for a tenth less processor time.
     */
    private static final int CLIENTS_PER_LOOP = 500;

    /** A brain thinks for some 10 us a tick, and reads frames whole. */
    private static final int BOTS_PER_LOOP = 150;

    private static final int CONNECT_MS_MAX = 10_000;
    private static final long GOODBYE_MS = 200;
    private static final long SHUTDOWN_SECONDS_MAX = 3;

    private final EventLoopGroup group;
    private final int count;

    Loops(LoadPlan plan) {
        int perLoop = plan.behaviour() == Behaviour.BOT ? BOTS_PER_LOOP : CLIENTS_PER_LOOP;
        int needed = Math.ceilDiv(plan.crowd().clients(), perLoop);
        count = Math.clamp(needed, 1, Runtime.getRuntime().availableProcessors());
        IoHandlerFactory handlers = Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        group = new MultiThreadIoEventLoopGroup(count, new DefaultThreadFactory("load", true), handlers);
    }

    int count() {
        return count;
    }

    EventLoop next() {
        return group.next();
    }

    /** What connects on a loop. */
    static Bootstrap bootstrap(EventLoop loop) {
        Class<? extends SocketChannel> channel =
                Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class;
        return new Bootstrap()
                .group(loop)
                .channel(channel)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MS_MAX);
    }

    @Override
    public void close() {
        group.shutdownGracefully(GOODBYE_MS, TimeUnit.SECONDS.toMillis(SHUTDOWN_SECONDS_MAX), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly();
    }
}
