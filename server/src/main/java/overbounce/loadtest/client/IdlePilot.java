package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import overbounce.message.ServerMessage;
import overbounce.motion.PlayerInput;
import overbounce.motion.Weapon;

/** Somebody who watches: no key, no movement of the mouse. The loop of its client only. */
final class IdlePilot implements Pilot {
    /** At least every 100 ms, docs/protocol.md section 3. */
    private static final int PERIOD_TICKS = 6;

    private int fires;
    private int jumps;
    private int seen;

    @Override
    public void welcomed(ServerMessage.Welcome welcome) {
        seen = 0;
    }

    @Override
    public void mapChanged(ServerMessage.MapChange change) {
        seen = 0;
    }

    @Override
    public boolean framed(ByteBuf text, FrameHead head, OwnState own) {
        fires = own.fires();
        jumps = own.jumps();
        seen = head.tick();
        return false;
    }

    @Override
    public PlayerInput decide(int tick) {
        return new PlayerInput(tick, 0, 0, 0, Weapon.MACHINE_GUN.slot(), fires, jumps, 0, seen, 0);
    }

    @Override
    public int periodTicks() {
        return PERIOD_TICKS;
    }
}
