package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import overbounce.bot.BotBrain;
import overbounce.bot.BotSkill;
import overbounce.codec.FrameReader;
import overbounce.codec.ReceivedArena;
import overbounce.loadtest.client.Courses.Course;
import overbounce.message.ServerMessage;
import overbounce.motion.MoveRules;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;
import overbounce.motion.Weapon;

/**
 * Plays with the brain of the server's bots over the wire. It holds what frames tell and predicts its own body as a
 * browser does, by running the shared movement over the inputs that are on their way. The loop of its client only.
 */
final class BotPilot implements Pilot {
    private static final int SKILL = 3;
    private static final int HISTORY = 64;

    private final Courses courses;
    private final LoopTally tally;
    private final long seed;
    private final ReceivedArena arena = new ReceivedArena();
    private final @Nullable PlayerInput[] history = new PlayerInput[HISTORY];
    private @Nullable CompletableFuture<Course> course;
    private @Nullable BotBrain brain;
    private @Nullable BotEyes eyes;
    private Tuning tuning = Tuning.defaults();
    private MoveRules motion = new MoveRules(tuning);
    private int id;
    private int fires;
    private int jumps;

    BotPilot(Courses courses, LoopTally tally, long seed) {
        this.courses = courses;
        this.tally = tally;
        this.seed = seed;
    }

    @Override
    public void welcomed(ServerMessage.Welcome welcome) {
        id = welcome.id();
        tuning = welcome.tuning();
        motion = new MoveRules(tuning);
        enter(welcome.map());
    }

    @Override
    public void mapChanged(ServerMessage.MapChange change) {
        enter(change.map());
    }

    private void enter(ServerMessage.MapRef map) {
        arena.reset();
        brain = null;
        eyes = null;
        course = courses.of(map, tuning);
    }

    @Override
    public boolean framed(ByteBuf text, FrameHead head, OwnState own) {
        fires = own.fires();
        jumps = own.jumps();
        boolean complete = arena.apply(FrameReader.read(text.toString(StandardCharsets.UTF_8)));
        if (eyes != null) {
            eyes.look(arena);
        }
        return !complete;
    }

    @Override
    public PlayerInput decide(int tick) {
        PlayerInput input = AckLedger.mark(think(tick));
        history[tick % HISTORY] = input;
        return input;
    }

    private PlayerInput think(int tick) {
        wakeUp();
        PlayerState told = arena.player();
        if (brain == null || eyes == null || course == null || told == null || !arena.bodyPresent()) {
            return new PlayerInput(tick, 0, 0, 0, Weapon.MACHINE_GUN.slot(), fires, jumps, 0, arena.tick(), 0);
        }
        PlayerState body = eyes.alive(arena) ? predicted(told, tick, course.join()) : told;
        PlayerInput wish = brain.think(eyes.view(arena, body, tick, id));
        return new PlayerInput(
                tick,
                wish.buttons(),
                wish.aimX(),
                wish.aimY(),
                wish.weapon(),
                wish.firePresses(),
                wish.jumpPresses(),
                wish.usePresses(),
                arena.tick(),
                0);
    }

    /** Once the ways through the map are known there is a brain. */
    private void wakeUp() {
        if (brain != null || course == null || !course.isDone()) {
            return;
        }
        if (course.isCompletedExceptionally()) {
            tally.error("map");
            course = null;
            return;
        }
        Course known = course.join();
        brain = known.crew().brain(BotSkill.of(SKILL), seed);
        eyes = new BotEyes(known.view(), tuning);
        eyes.look(arena);
    }

    /** The own body after the tick before, which the server has yet to run. */
    private PlayerState predicted(PlayerState told, int tick, Course known) {
        PlayerState body = told;
        for (int next = Math.max(arena.tick() + 1, tick - HISTORY + 1); next < tick; next++) {
            PlayerInput sent = history[next % HISTORY];
            PlayerInput input = sent != null && sent.tick() == next ? sent : PlayerInput.idle(next);
            body = motion.step(body, input, next, known.view().atTick(next));
        }
        return body;
    }

    @Override
    public int periodTicks() {
        return 1;
    }
}
