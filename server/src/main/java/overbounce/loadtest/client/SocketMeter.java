package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import overbounce.loadtest.Count;

/** Counts the bytes that the socket takes and gives. The loop of its client only. */
@Sharable
final class SocketMeter extends ChannelDuplexHandler {
    private final LoopTally tally;

    SocketMeter(LoopTally tally) {
        this.tally = tally;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ByteBuf bytes) {
            tally.count(Count.BYTES_IN, bytes.readableBytes());
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            tally.count(Count.BYTES_OUT, bytes.readableBytes());
        }
        ctx.write(message, promise);
    }
}
