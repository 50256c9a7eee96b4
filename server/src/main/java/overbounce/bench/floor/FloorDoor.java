package overbounce.bench.floor;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.util.Map;
import java.util.function.Function;

/** Knows no page; a WebSocket is stripped of Netty's stages and handed to a loop. The door's loop only. */
final class FloorDoor extends SimpleChannelInboundHandler<FullHttpRequest> {
    private final Function<Channel, FloorLoop.Place> places;

    FloorDoor(Function<Channel, FloorLoop.Place> places) {
        this.places = places;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        DefaultFullHttpResponse answer =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_FOUND);
        answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0).set(HttpHeaderNames.CONNECTION, "close");
        ctx.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof HandshakeComplete) {
            Channel channel = ctx.channel();
            channel.config().setAutoRead(false);
            for (Map.Entry<String, ChannelHandler> stage : channel.pipeline()) {
                channel.pipeline().remove(stage.getValue());
            }
            FloorLoop.Place place = places.apply(channel);
            channel.deregister().addListener(_ -> place.take());
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }
}
