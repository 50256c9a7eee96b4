package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import overbounce.message.ServerMessage;
import overbounce.motion.PlayerInput;

/** What decides for one client of a load test. The loop of its client only. */
interface Pilot {
    /** The client has come in, or has come back. */
    void welcomed(ServerMessage.Welcome welcome);

    /** The arena plays on another map from now on. */
    void mapChanged(ServerMessage.MapChange change);

    /** A frame has come. True when some of it could not be used, and a resync is due. */
    boolean framed(ByteBuf text, FrameHead head, OwnState own);

    /** The input of a tick; each tick is asked for once, unless the server lost time. */
    PlayerInput decide(int tick);

    /** Ticks between two inputs while nothing changes: 1 for those who change something at every tick. */
    int periodTicks();
}
