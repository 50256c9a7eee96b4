package overbounce.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import overbounce.message.ClientMessage;

/**
 * The session state of a connection on its way from a front loop to its arena's loop.
 *
 * <p>Reading stops first. Messages whose bytes had already been read arrive here, wait, and are replayed in order on
 * the new loop; a message cut in two stays in the frame decoder, which moves along. Bytes already written stay in the
 * channel's outbound buffer, and a flush on the new loop sends them on. No timer of the old loop may be left when a
 * move begins. First the front loop, from arrival on the arena loop.
 */
final class ConnectionMove extends ChannelInboundHandlerAdapter {
    private final Queue<ClientMessage> early = new ArrayDeque<>();

    private ConnectionMove() {}

    /**
     * Moves the connection whose session handler calls this.
     *
     * @param arrived runs on the new loop, and returns the handler of the next session state
     * @param lost runs on either loop when the connection breaks on the way
     */
    static void start(ChannelHandlerContext session, EventLoop target, Consumer<Channel> arrived, Runnable lost) {
        Channel channel = session.channel();
        ConnectionMove move = new ConnectionMove();
        channel.config().setAutoRead(false);
        channel.pipeline().remove(ConnectionDeadline.class);
        channel.pipeline().replace(Stages.SESSION, Stages.SESSION, move);
        channel.deregister().addListener(left -> {
            if (!left.isSuccess()) {
                channel.close();
                lost.run();
                return;
            }
            target.register(channel).addListener(registered -> {
                if (registered.isSuccess() && channel.isActive()) {
                    arrived.accept(channel);
                    move.replay(channel);
                } else {
                    channel.close();
                    lost.run();
                }
            });
        });
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ClientMessage clientMessage) {
            early.add(clientMessage);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    private void replay(Channel channel) {
        ChannelHandlerContext before = channel.pipeline().context(MessageDecoder.class);
        while (!early.isEmpty()) {
            before.fireChannelRead(early.remove());
        }
        channel.flush();
        channel.config().setAutoRead(true);
    }
}
