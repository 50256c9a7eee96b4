package overbounce.net;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import overbounce.lobby.ArenaEntry;

/**
 * The door: accepts connections, on a front loop of its own.
 *
 * <p>Started and stopped by the main thread; otherwise front loop only.
 *
 * <p>Thread-safe.
 */
public final class FrontServer {
    /** Bytes in the kernel are bytes that can no longer be skipped: the socket is kept short. */
    private static final int SEND_BUFFER_BYTES = 32 << 10;

    private static final long UNSENT_BYTES_MAX = 8 << 10;
    private static final WriteBufferWaterMark WATER = new WriteBufferWaterMark(8 << 10, 16 << 10);
    private static final int BACKLOG = 1_024;
    private static final long STOP_MS = 1_000;

    private final Services services;
    private final List<ArenaLoop> arenaLoops;
    private final Map<ArenaEntry, ArenaHost> hosts;
    private final EventLoopGroup thread;
    private final Transport transport;
    private @Nullable Channel listener;

    public FrontServer(Transport transport, Services services, List<ArenaHost> hosts) {
        this.transport = transport;
        this.services = services;
        this.hosts = hosts.stream().collect(Collectors.toMap(ArenaHost::entry, Function.identity()));
        this.arenaLoops = hosts.stream().map(ArenaHost::loop).distinct().toList();
        this.thread = transport.newLoops(1, "front-loop");
    }

    /** Listens, and returns the port. */
    public int start(InetSocketAddress address) throws IOException {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(thread)
                .channel(transport.serverChannel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER_BYTES)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER)
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, new LoopsBuffer())
                .childHandler(new FrontPipeline(this));
        if (transport == Transport.EPOLL) {
            bootstrap.childOption(EpollChannelOption.TCP_NOTSENT_LOWAT, UNSENT_BYTES_MAX);
        }
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            thread.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
            throw new IOException(bound.cause());
        }
        listener = bound.channel();
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Whether the connection still has what it was accepted with, whatever loop it is on by now. */
    static boolean keepsOptions(Channel channel) {
        ChannelConfig options = channel.config();
        // Linux tells twice what it was asked for: it counts its own bookkeeping in.
        return Boolean.TRUE.equals(options.getOption(ChannelOption.TCP_NODELAY))
                && options.getOption(ChannelOption.SO_SNDBUF) <= 2 * SEND_BUFFER_BYTES
                && options.getWriteBufferHighWaterMark() == WATER.high()
                && (!(channel instanceof EpollSocketChannel)
                        || options.getOption(EpollChannelOption.TCP_NOTSENT_LOWAT) == UNSENT_BYTES_MAX);
    }

    /** Accepts nobody any more and drops everybody who is not in an arena. */
    public void stop() {
        if (listener != null) {
            listener.close().awaitUninterruptibly(STOP_MS);
        }
        thread.shutdownGracefully(0, STOP_MS, TimeUnit.MILLISECONDS).awaitUninterruptibly(STOP_MS);
    }

    Services services() {
        return services;
    }

    ArenaHost hostOf(ArenaEntry entry) {
        ArenaHost host = hosts.get(entry);
        if (host == null) {
            throw new IllegalStateException("no loop has arena " + entry.id());
        }
        return host;
    }

    boolean beating() {
        return arenaLoops.stream().allMatch(ArenaLoop::beating);
    }
}
