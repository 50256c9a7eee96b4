package overbounce.net;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/** Lets text messages through and ends the connection of whoever sends another kind. Thread-safe. */
@Sharable
final class TextOnly extends ChannelInboundHandlerAdapter {
    private static final int UNSUPPORTED = 1003;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof TextWebSocketFrame) {
            ctx.fireChannelRead(message);
            return;
        }
        ReferenceCountUtil.release(message);
        if (message instanceof BinaryWebSocketFrame) {
            FrameGate.close(ctx.pipeline(), UNSUPPORTED, "text only");
        } else {
            // Bytes in one packet with the handshake: no client may send before it has the answer.
            ctx.close();
        }
    }
}
