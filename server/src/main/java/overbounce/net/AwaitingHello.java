package overbounce.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.lobby.Lobby;
import overbounce.lobby.Seat;
import overbounce.message.ByeCode;
import overbounce.message.ClientMessage;
import overbounce.message.ErrorCode;

/** The session state of a stranger: everything but a hello is refused. Front loop only. */
final class AwaitingHello extends ChannelInboundHandlerAdapter {
    private final FrontServer front;
    private @Nullable String arenaWanted;

    AwaitingHello(FrontServer front) {
        this.front = front;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof HandshakeComplete handshake) {
            shookHands(ctx, handshake.requestUri());
        }
        ctx.fireUserEventTriggered(event);
    }

    private void shookHands(ChannelHandlerContext ctx, String uri) {
        ctx.pipeline().get(ConnectionDeadline.class).shookHands(ctx);
        ctx.pipeline().remove(Stages.HTTP_GUARD);
        ctx.pipeline().remove(Stages.PAGES);
        ctx.pipeline().addAfter(Stages.DEADLINE, Stages.TEXT_SHORTCUT, new TextShortcut());
        List<String> arenas = new QueryStringDecoder(uri).parameters().getOrDefault("arena", List.of());
        arenaWanted = arenas.isEmpty() ? null : arenas.getFirst();
        front.services().metrics().connections.increment();
        front.services().metrics().connected.increment();
        ctx.channel()
                .closeFuture()
                .addListener(_ -> front.services().metrics().connected.decrement());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        switch (message) {
            case ClientMessage.Hello hello -> hello(ctx, hello);
            case ClientMessage _ -> MessageDecoder.refuse(ctx, ErrorCode.BAD_STATE, "hello comes first");
            default -> ctx.fireChannelRead(message);
        }
    }

    private void hello(ChannelHandlerContext ctx, ClientMessage.Hello hello) {
        if (!hello.build().isEmpty()
                && !hello.build().equals(front.services().files().build())) {
            Goodbye.say(
                    ctx.channel(),
                    ByeCode.BUILD,
                    "the server has another build: load the page anew",
                    front.services().metrics());
            return;
        }
        Seat seat = seatFor(hello);
        if (seat == null) {
            Goodbye.say(
                    ctx.channel(),
                    ByeCode.FULL,
                    "no arena has room",
                    front.services().metrics());
            return;
        }
        ArenaHost host = front.hostOf(seat.entry());
        ConnectionMove.start(ctx, host.eventLoop(), channel -> host.arrive(channel, hello, seat), seat::settle);
    }

    private @Nullable Seat seatFor(ClientMessage.Hello hello) {
        Lobby lobby = front.services().lobby();
        Seat back = hello.resume() == null ? null : lobby.back(hello.resume());
        if (back != null) {
            return back;
        }
        return arenaWanted == null ? lobby.anywhere() : lobby.in(arenaWanted);
    }
}
