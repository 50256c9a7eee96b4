package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import overbounce.message.ClientMessage;
import overbounce.message.Protocol;
import overbounce.metrics.ServerMetrics;

/**
 * The stages of a connection that has shaken hands and is in an arena, without socket or loop. One thread at a time.
 */
final class EmbeddedSession {
    private static final String HANDSHAKE = """
            GET /play HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Protocol: overbounce.v1\r
            Sec-WebSocket-Extensions: permessage-deflate\r
            \r
            """;

    private static final ServerMetrics METRICS = new ServerMetrics();

    private final EmbeddedChannel channel;

    /** A session whose messages go to {@code messages}, with the {@link TextShortcut} or without it. */
    EmbeddedSession(boolean shortcut, boolean compression, Consumer<ClientMessage> messages) {
        channel = new EmbeddedChannel(new HttpServerCodec(), new HttpObjectAggregator(1_024));
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(new FrameGate(Timeouts.STANDARD));
        pipeline.addLast(new ReservedBits());
        if (compression) {
            pipeline.addLast(Stages.COMPRESSION, new DeflateHandshake());
        }
        pipeline.addLast(new WebSocketServerProtocolHandler(FrontPipeline.WEBSOCKET));
        pipeline.addLast(new WebSocketFrameAggregator(Protocol.MESSAGE_BYTES_MAX));
        pipeline.addLast(new TextOnly());
        pipeline.addLast(new MessageDecoder(METRICS));
        pipeline.addLast(Stages.SESSION, new Session(messages));
        pipeline.addLast(new Failures());
        receive(HANDSHAKE.getBytes(StandardCharsets.US_ASCII));
        if (shortcut) {
            pipeline.addFirst(new TextShortcut());
            TextShortcut.open(pipeline);
        }
    }

    /** The session's state at the end of the stages. */
    private static final class Session extends ChannelInboundHandlerAdapter {
        private final Consumer<ClientMessage> messages;

        Session(Consumer<ClientMessage> messages) {
            this.messages = messages;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            if (message instanceof ClientMessage clientMessage) {
                messages.accept(clientMessage);
            } else {
                ctx.fireChannelRead(message);
            }
        }
    }

    /** Bytes come from the client; all that it is answered, in hexadecimal. */
    String receive(byte[] bytes) {
        channel.writeInbound(Unpooled.wrappedBuffer(bytes));
        StringBuilder answer = new StringBuilder();
        for (ByteBuf sent = channel.readOutbound(); sent != null; sent = channel.readOutbound()) {
            answer.append(ByteBufUtil.hexDump(sent));
            sent.release();
        }
        return answer.toString();
    }

    /** As above for bytes that need no answer, which the session releases. */
    void receive(ByteBuf bytes) {
        channel.writeInbound(bytes);
    }

    boolean open() {
        return channel.isOpen();
    }

    /** Ends the connection; what its stages still held is released. */
    void end() {
        channel.finishAndReleaseAll();
    }
}
