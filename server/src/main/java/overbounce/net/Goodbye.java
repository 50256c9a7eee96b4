package overbounce.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import overbounce.codec.ServerWriter;
import overbounce.message.ByeCode;
import overbounce.message.ServerMessage;
import overbounce.metrics.ServerMetrics;

/** The last words to a client: a {@code bye} message, then the close frame. The loop of the connection only. */
final class Goodbye {
    private static final Logger LOG = LoggerFactory.getLogger(Goodbye.class);

    private Goodbye() {}

    static void say(Channel channel, ByeCode code, String text, ServerMetrics metrics) {
        metrics.bye(code.wire());
        LOG.debug("{}: bye {}: {}", channel.remoteAddress(), code.wire(), text);
        ChannelHandlerContext gate = channel.pipeline().context(FrameGate.class);
        if (gate == null) {
            channel.close();
            return;
        }
        String json = ServerWriter.write(new ServerMessage.Bye(code, text));
        ((FrameGate) gate.handler()).goodbye(gate, json, code.closeCode(), code.wire());
    }
}
