package overbounce.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/**
 * Ends the connection of whoever sets a bit that means nothing here: Netty looks at none as soon as any extension is
 * allowed. The loop of its connection only.
 */
final class ReservedBits extends ChannelInboundHandlerAdapter {
    /** The bit that marks the first frame of a compressed message. */
    static final int COMPRESSED = 4;

    private static final int PROTOCOL_ERROR = 1002;

    private boolean compressedAllowed;

    /** Client and server have agreed on compression. */
    void allowCompressed() {
        compressedAllowed = true;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof WebSocketFrame frame && frame.rsv() != 0 && !mayBeCompressed(frame)) {
            frame.release();
            FrameGate.close(ctx.pipeline(), PROTOCOL_ERROR, "a reserved bit is set");
        } else {
            ctx.fireChannelRead(message);
        }
    }

    private boolean mayBeCompressed(WebSocketFrame frame) {
        boolean startsMessage = frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame;
        return compressedAllowed && startsMessage && frame.rsv() == COMPRESSED;
    }
}
