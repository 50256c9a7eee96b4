package overbounce.net;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import overbounce.message.Protocol;

/**
 * What bytes from a client pass through, in this order.
 *
 * <p>At the WebSocket handshake the three HTTP stages and the pages go, frame codecs take the place of the HTTP codec
 * with the {@link TextShortcut} before them, and compression is agreed on or goes; at hello the deadline goes and the
 * session changes. Front loop only.
 */
final class FrontPipeline extends ChannelInitializer<SocketChannel> {
    private static final int LINE_BYTES_MAX = 2_048;
    private static final int HEADERS_BYTES_MAX = 8_192;
    private static final int BODY_BYTES_MAX = 1_024;

    /** With Netty's own close frame, a violation would be answered by two. Our own stages look at extensions. */
    static final WebSocketServerProtocolConfig WEBSOCKET = WebSocketServerProtocolConfig.newBuilder()
            .websocketPath(Protocol.PATH)
            .checkStartsWith(true)
            .subprotocols(Protocol.SUBPROTOCOL)
            .sendCloseFrame(null)
            .forceCloseTimeoutMillis(Timeouts.STANDARD.goodbyeMs())
            .decoderConfig(WebSocketDecoderConfig.newBuilder()
                    .maxFramePayloadLength(Protocol.MESSAGE_BYTES_MAX)
                    .allowExtensions(true)
                    .build())
            .build();

    private final FrontServer front;
    private final HttpGuard httpGuard = new HttpGuard();
    private final Pages pages;
    private final TextOnly textOnly = new TextOnly();
    private final Failures failures = new Failures();

    FrontPipeline(FrontServer front) {
        this.front = front;
        this.pages = new Pages(front);
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(Stages.DEADLINE, new ConnectionDeadline(Timeouts.STANDARD));
        pipeline.addLast(Stages.HTTP_CODEC, new HttpServerCodec(LINE_BYTES_MAX, HEADERS_BYTES_MAX, LINE_BYTES_MAX));
        pipeline.addLast(Stages.HTTP_BODY, new HttpObjectAggregator(BODY_BYTES_MAX));
        pipeline.addLast(Stages.HTTP_GUARD, httpGuard);
        pipeline.addLast(Stages.PAGES, pages);
        pipeline.addLast(Stages.FRAME_GATE, new FrameGate(Timeouts.STANDARD));
        pipeline.addLast(Stages.RESERVED_BITS, new ReservedBits());
        if (front.services().compression()) {
            pipeline.addLast(Stages.COMPRESSION, new DeflateHandshake());
        }
        pipeline.addLast(Stages.WEBSOCKET, new WebSocketServerProtocolHandler(WEBSOCKET));
        pipeline.addLast(Stages.WHOLE_MESSAGES, new WebSocketFrameAggregator(Protocol.MESSAGE_BYTES_MAX));
        pipeline.addLast(Stages.TEXT_ONLY, textOnly);
        pipeline.addLast(Stages.DECODER, new MessageDecoder(front.services().metrics()));
        pipeline.addLast(Stages.SESSION, new AwaitingHello(front));
        pipeline.addLast(Stages.FAILURES, failures);
    }
}
