package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionEncoder;
import org.jspecify.annotations.Nullable;

/** One WebSocket of a client, from its first byte to its end. The loop of its client only. */
final class Connection extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final int LOST = 1006;
    private static final int NO_CODE = 1005;
    private static final int NORMAL = 1000;

    private final LoadClient client;
    private @Nullable Channel channel;

    /** From where on the way out frames are bytes already; null where there is more to do to them than a header. */
    private @Nullable ChannelHandlerContext framed;

    private boolean open;
    private boolean ended;
    private int closeCode = LOST;

    Connection(LoadClient client) {
        super(WebSocketFrame.class);
        this.client = client;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        channel = ctx.channel();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE && !ended) {
            open = true;
            boolean plain = ctx.pipeline().get(WebSocketExtensionEncoder.class) == null;
            if (plain) {
                framed = ctx.pipeline().context(WebSocketFrameEncoder.class);
                ChannelHandlerContext decoder = ctx.pipeline().context(WebSocketFrameDecoder.class);
                ctx.pipeline()
                        .addBefore(
                                decoder.name(), null, new TextFrames(ConnectionPipeline.FRAME_BYTES_MAX, this::told));
            }
            client.connected(System.nanoTime());
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            closeCode = close.statusCode() < 0 ? NO_CODE : close.statusCode();
            ctx.writeAndFlush(new CloseWebSocketFrame(close.statusCode() < 0 ? NORMAL : closeCode, ""));
            ctx.close();
        } else if (frame instanceof TextWebSocketFrame) {
            told(frame.content());
        }
    }

    private void told(ByteBuf text) {
        if (!ended) {
            client.told(text, System.nanoTime());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!ended) {
            client.failed(cause);
        }
        ctx.close();
    }

    /** The connection could not be made. */
    void refused(Throwable cause) {
        if (!ended) {
            client.failed(cause);
            end();
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            client.gone(open, closeCode, System.nanoTime());
        }
    }

    boolean writable() {
        return channel != null && channel.isWritable();
    }

    /** Sends the message that was written last. */
    void say(InputWriter message) {
        if (framed != null) {
            framed.writeAndFlush(message.frame(framed.alloc()), framed.voidPromise());
        } else if (channel != null) {
            channel.writeAndFlush(new TextWebSocketFrame(message.text(channel.alloc())), channel.voidPromise());
        }
    }

    void say(String text) {
        if (channel != null) {
            channel.writeAndFlush(new TextWebSocketFrame(text), channel.voidPromise());
        }
    }

    /** Leaves in good order; the client hears no more of this connection. */
    void leave() {
        ended = true;
        if (channel != null && open) {
            Channel leaving = channel;
            leaving.writeAndFlush(new CloseWebSocketFrame(NORMAL, "")).addListener(_ -> leaving.close());
        } else if (channel != null) {
            channel.close();
        }
    }

    /** Breaks the line without a word, as a lost network does; the client hears no more of this connection. */
    void breakOff() {
        ended = true;
        if (channel != null) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.close();
        }
    }
}
