package overbounce.net;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * Agrees with a client on compressed messages while it shakes hands, and gives way to a {@link MessageInflater} or to
 * nothing. Front loop only.
 */
final class DeflateHandshake extends ChannelDuplexHandler {
    private @Nullable String answer;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest request) {
            answer = DeflateOffer.answer(request.headers().getAll(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS));
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        boolean shaken = message instanceof HttpResponse response
                && response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
        if (shaken && answer != null) {
            ((HttpResponse) message).headers().set(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS, answer);
        }
        ctx.write(message, promise);
        if (shaken && answer != null) {
            ctx.pipeline().get(ReservedBits.class).allowCompressed();
            ctx.pipeline().replace(this, Stages.COMPRESSION, new MessageInflater());
        } else if (shaken) {
            ctx.pipeline().remove(this);
        }
    }
}
