package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import java.util.SplittableRandom;
import overbounce.message.ServerMessage;
import overbounce.motion.PlayerInput;

/** Runs to and fro, jumps, sweeps its aim and fires at what may be there. The loop of its client only. */
final class RandomPilot implements Pilot {
    private static final int STRIDE_TICKS_MIN = 15;
    private static final int STRIDE_TICKS_MAX = 90;
    private static final int JUMP_TICKS_MAX = 80;
    private static final int JUMP_HELD_TICKS = 6;
    private static final int FIRE_TICKS_MAX = 45;
    private static final int WEAPON_TICKS = 180;
    private static final int AIM = 4000;
    private static final int AIM_STEP_MAX = 160;
    private static final int[] SLOTS = {1, 4, 6};

    /** Others are drawn a little more than a snapshot interval in the past. */
    private static final int VIEW_TICKS = 4;

    private final SplittableRandom random;
    private int seen;
    private boolean presses;
    private int fires;
    private int jumps;
    private int direction = PlayerInput.RIGHT;
    private int turnTick;
    private int jumpTick;
    private int landTick;
    private int triggerTick;
    private boolean firing;
    private int aimY;
    private int aimStep;

    RandomPilot(SplittableRandom random) {
        this.random = random;
    }

    @Override
    public void welcomed(ServerMessage.Welcome welcome) {
        seen = 0;
        presses = false;
        turnTick = 0;
        jumpTick = 0;
        triggerTick = 0;
    }

    @Override
    public void mapChanged(ServerMessage.MapChange change) {
        seen = 0;
    }

    @Override
    public boolean framed(ByteBuf text, FrameHead head, OwnState own) {
        seen = head.tick();
        if (!presses) {
            presses = true;
            fires = own.fires();
            jumps = own.jumps();
        }
        return false;
    }

    @Override
    public PlayerInput decide(int tick) {
        return new PlayerInput(
                tick,
                run(tick) | jump(tick) | fire(tick),
                direction == PlayerInput.RIGHT ? AIM : -AIM,
                aim(),
                SLOTS[tick / WEAPON_TICKS % SLOTS.length],
                fires,
                jumps,
                0,
                Math.max(0, seen - VIEW_TICKS),
                tick & 15);
    }

    private int run(int tick) {
        if (tick >= turnTick) {
            direction = random.nextBoolean() ? PlayerInput.LEFT : PlayerInput.RIGHT;
            turnTick = tick + random.nextInt(STRIDE_TICKS_MIN, STRIDE_TICKS_MAX);
        }
        return direction;
    }

    private int jump(int tick) {
        if (tick >= jumpTick) {
            jumps = jumps + 1 & 255;
            landTick = tick + JUMP_HELD_TICKS;
            jumpTick = landTick + random.nextInt(1, JUMP_TICKS_MAX);
        }
        return tick < landTick ? PlayerInput.JUMP : 0;
    }

    private int fire(int tick) {
        if (tick >= triggerTick) {
            firing = !firing;
            fires = firing ? fires + 1 & 255 : fires;
            triggerTick = tick + random.nextInt(1, FIRE_TICKS_MAX);
        }
        return firing ? PlayerInput.FIRE : 0;
    }

    private int aim() {
        aimStep = Math.clamp(aimStep + random.nextInt(-20, 21), -AIM_STEP_MAX, AIM_STEP_MAX);
        aimY = Math.clamp(aimY + aimStep, -AIM, AIM);
        return aimY;
    }

    @Override
    public int periodTicks() {
        return 1;
    }
}
