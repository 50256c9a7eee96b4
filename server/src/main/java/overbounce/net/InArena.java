package overbounce.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import overbounce.arena.Arena;
import overbounce.codec.ServerWriter;
import overbounce.message.ByeCode;
import overbounce.message.ClientMessage;
import overbounce.message.ErrorCode;
import overbounce.message.ServerMessage;

/**
 * The session state of somebody who is in an arena.
 *
 * <p>It has no timer: its loop sweeps all sessions once a second. Arena loop only.
 */
final class InArena extends ChannelInboundHandlerAdapter {
    private static final Timeouts TIMEOUTS = Timeouts.STANDARD;

    private final ArenaHost host;
    private final int id;
    private final Channel channel;
    private final WebSocketSink sink;
    private final FrameGate gate;
    private final String token;
    private boolean tokenArrived;
    private int silentSeconds;
    private int stuckSeconds;
    private int secondsToPing = TIMEOUTS.pingSeconds();

    InArena(ArenaHost host, int id, Channel channel, WebSocketSink sink, String token) {
        this.host = host;
        this.id = id;
        this.channel = channel;
        this.sink = sink;
        this.gate = channel.pipeline().get(FrameGate.class);
        this.token = token;
    }

    int id() {
        return id;
    }

    /** The secret for coming back; never to be logged. */
    String token() {
        return token;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ClientMessage clientMessage) {
            host.guarded(() -> act(ctx, clientMessage));
        } else {
            ctx.fireChannelRead(message);
        }
    }

    private void act(ChannelHandlerContext ctx, ClientMessage message) {
        Arena arena = host.arena();
        switch (message) {
            case ClientMessage.Input input -> offer(ctx, arena, input);
            case ClientMessage.Resync _ -> arena.resync(id);
            case ClientMessage.Chat chat -> arena.chat(id, chat.text());
            case ClientMessage.Away away -> arena.away(id, away.away());
            case ClientMessage.Ping ping ->
                ctx.writeAndFlush(new TextWebSocketFrame(
                        ServerWriter.write(new ServerMessage.Pong(ping.id(), arena.tickNumber(), host.fractionMs()))));
            case ClientMessage.Hello _ -> MessageDecoder.refuse(ctx, ErrorCode.BAD_STATE, "hello comes only once");
        }
    }

    private void offer(ChannelHandlerContext ctx, Arena arena, ClientMessage.Input input) {
        RoundTrip roundTrip = sink.roundTrip();
        long nowNanos = System.nanoTime();
        roundTrip.seen(input.seen(), nowNanos);
        if (!tokenArrived && roundTrip.everSeen()) {
            // Whoever names a frame of this connection has read the welcome before it.
            tokenArrived = true;
            host.services().lobby().tokens().arrived(token);
        }
        int firstTick = input.inputs().getFirst().tick();
        boolean near = arena.offer(id, input, host.marginMs(firstTick, nowNanos), roundTrip.milliseconds());
        if (!near && !host.loop().forgives(nowNanos)) {
            MessageDecoder.refuseBurst(ctx, ErrorCode.OUT_OF_RANGE, "an input is for a tick too far ahead");
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == FrameGate.Ending.BEGUN) {
            host.gone(this);
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        host.gone(this);
        ctx.fireChannelInactive();
    }

    /** Sends the client away; the player is held. What is returned completes when the connection has ended. */
    ChannelFuture end(ByeCode code, String text) {
        host.gone(this);
        Goodbye.say(channel, code, text, host.services().metrics());
        return channel.closeFuture();
    }

    /** Once a second of the loop's own time. */
    void sweep() {
        silentSeconds = gate.heardSinceLastAsked() ? 0 : silentSeconds + 1;
        stuckSeconds = channel.isWritable() ? 0 : stuckSeconds + 1;
        if (stuckSeconds >= TIMEOUTS.stuckSeconds()) {
            reset();
        } else if (silentSeconds >= TIMEOUTS.silenceSeconds()) {
            end(ByeCode.TIMEOUT, "nothing was heard from you for " + silentSeconds + " s");
        } else if (--secondsToPing == 0) {
            secondsToPing = TIMEOUTS.pingSeconds();
            channel.writeAndFlush(new PingWebSocketFrame());
        }
    }

    /** Nothing can be said to a client that does not read: the socket goes without waiting for its buffers. */
    private void reset() {
        host.gone(this);
        host.services().metrics().bye(ByeCode.TIMEOUT.wire());
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.close();
    }
}
