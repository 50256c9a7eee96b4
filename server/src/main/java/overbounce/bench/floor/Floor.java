package overbounce.bench.floor;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import overbounce.message.Protocol;

/** A running floor; the options of its sockets are those of the game. Main thread only. */
public final class Floor {
    private static final int SEND_BUFFER_BYTES = 32 << 10;
    private static final long UNSENT_BYTES_MAX = 8 << 10;
    private static final WriteBufferWaterMark WATER = new WriteBufferWaterMark(8 << 10, 16 << 10);
    private static final int BACKLOG = 1_024;
    private static final int REQUEST_BYTES_MAX = 1_024;

    private final List<FloorLoop> loops = new ArrayList<>();
    private final AtomicInteger clients = new AtomicInteger();
    private final int port;

    /** Listens on a free port of this machine, with one thread to accept and so many to serve. */
    public Floor(FrameSizes sizes, int loopCount) {
        EventLoopGroup door = newLoops(1, "floor-door");
        for (int i = 0; i < loopCount; i++) {
            FloorLoop loop = new FloorLoop(newLoops(1, "floor-loop-" + i), sizes);
            loop.start();
            loops.add(loop);
        }
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(door)
                .channel(Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER_BYTES)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER)
                .childHandler(new Handshake());
        if (Epoll.isAvailable()) {
            bootstrap.childOption(EpollChannelOption.TCP_NOTSENT_LOWAT, UNSENT_BYTES_MAX);
        }
        Channel listener = bootstrap
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
        port = ((InetSocketAddress) listener.localAddress()).getPort();
    }

    private static EventLoopGroup newLoops(int count, String name) {
        IoHandlerFactory handlers = Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        return new MultiThreadIoEventLoopGroup(count, new DefaultThreadFactory(name, true), handlers);
    }

    public int port() {
        return port;
    }

    /** Netty's own handshake on the door's loop; then its stages go and the connection moves, as in the game. */
    private final class Handshake extends ChannelInitializer<SocketChannel> {
        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline().addLast(new HttpServerCodec());
            channel.pipeline().addLast(new HttpObjectAggregator(REQUEST_BYTES_MAX));
            channel.pipeline()
                    .addLast(new WebSocketServerProtocolHandler(WebSocketServerProtocolConfig.newBuilder()
                            .websocketPath(Protocol.PATH)
                            .checkStartsWith(true)
                            .subprotocols(Protocol.SUBPROTOCOL)
                            .build()));
            channel.pipeline().addLast(new FloorDoor(Floor.this::placeOf));
        }
    }

    private FloorLoop.Place placeOf(Channel channel) {
        int client = clients.incrementAndGet();
        return loops.get(client % loops.size()).place(channel, client);
    }
}
