package overbounce.loadtest.client;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketClientExtensionHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateClientExtensionHandshaker;
import io.netty.handler.ssl.SslContext;
import java.net.URI;
import java.util.SplittableRandom;
import overbounce.message.Protocol;

/** What a client's bytes go through, as a list. The loop of its client only. */
final class ConnectionPipeline extends ChannelInitializer<SocketChannel> {
    private static final int RESPONSE_BYTES_MAX = 65_536;
    static final int FRAME_BYTES_MAX = 1 << 22;
    private static final int DEFLATE_LEVEL = 6;
    private static final int WINDOW_BITS = 15;
    private static final long HANDSHAKE_MS_MAX = 10_000;

    private final LoopShare share;
    private final URI address;
    private final Connection connection;
    private final SplittableRandom random;

    ConnectionPipeline(LoopShare share, URI address, Connection connection, SplittableRandom random) {
        this.share = share;
        this.address = address;
        this.connection = connection;
        this.random = random;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(new SocketMeter(share.tally()));
        if (!share.plan().line().clean()) {
            pipeline.addLast(new BadLine(share.plan().line(), random));
        }
        SslContext tls = share.tls();
        if (tls != null) {
            pipeline.addLast(tls.newHandler(channel.alloc(), address.getHost(), address.getPort()));
        }
        pipeline.addLast(new HttpClientCodec());
        pipeline.addLast(new HttpObjectAggregator(RESPONSE_BYTES_MAX));
        if (share.plan().compression()) {
            pipeline.addLast(new WebSocketClientExtensionHandler(deflate()));
        }
        pipeline.addLast(
                new WebSocketClientProtocolHandler(webSocket(share.plan().compression())));
        pipeline.addLast(new WebSocketFrameAggregator(FRAME_BYTES_MAX));
        pipeline.addLast(connection);
    }

    /** Offers what browsers offer: the server may ask that neither side keeps anything between messages. */
    private static PerMessageDeflateClientExtensionHandshaker deflate() {
        return new PerMessageDeflateClientExtensionHandshaker(
                DEFLATE_LEVEL, false, WINDOW_BITS, true, false, FRAME_BYTES_MAX);
    }

    /** Texts are read byte by byte here, so they need not be validated; a program that is no page names no origin. */
    private WebSocketClientProtocolConfig webSocket(boolean extensions) {
        return WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(address)
                .subprotocol(Protocol.SUBPROTOCOL)
                .allowExtensions(extensions)
                .generateOriginHeader(false)
                .withUTF8Validator(false)
                .handleCloseFrames(false)
                .maxFramePayloadLength(FRAME_BYTES_MAX)
                .handshakeTimeoutMillis(HANDSHAKE_MS_MAX)
                .build();
    }
}
