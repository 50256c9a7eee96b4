package overbounce.testkit;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import overbounce.codec.ClientWriter;
import overbounce.codec.ReceivedArena;
import overbounce.codec.ReceivedEntity;
import overbounce.codec.ServerReader;
import overbounce.message.ClientMessage;
import overbounce.message.Frame;
import overbounce.message.FrameLayout;
import overbounce.message.PrivateVector;
import overbounce.message.Protocol;
import overbounce.message.ServerMessage;
import overbounce.motion.Grid;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;

/**
 * A player in good faith on a line of any quality: offers compression as browsers do, answers each frame with an input
 * that names it, holds what the frames add up to, and notes when they came.
 *
 * <p>Thread-safe.
 */
public final class Viewer implements AutoCloseable {
    private static final long GAP_US_MAX = 60_000_000;
    private static final int RUN_TICKS = 60;
    private static final int LEAD_TICKS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RawClient line;
    private final ReceivedArena arena = new ReceivedArena();
    private final Histogram gapsUs = new Histogram(GAP_US_MAX, 2);
    private ServerMessage.@Nullable Welcome welcome;
    private long cameNanos;
    private int frames;
    private int missed;
    private int resyncs;
    private boolean reading = true;
    private boolean fighting = true;
    private @Nullable String end;

    private Viewer(RawClient line) {
        this.line = line;
    }

    /** Joins through that port, with the token of an earlier welcome or without. */
    public static Viewer join(int port, String name, @Nullable String token) throws IOException {
        Viewer viewer = new Viewer(RawClient.webSocket(port, RawClient.OFFER));
        viewer.line.sendText(ClientWriter.write(new ClientMessage.Hello(name, "", token)));
        Thread.ofVirtual().start(viewer::view);
        return viewer;
    }

    private void view() {
        try {
            while (mayRead()) {
                RawClient.Frame message = line.next();
                switch (message.opcode()) {
                    case RawClient.PING -> line.send(RawClient.frame(RawClient.PONG, message.text()));
                    case RawClient.CLOSE -> end("closed with " + message.closeCode());
                    default -> take(message.text());
                }
            }
        } catch (IOException | InterruptedException | RuntimeException gone) {
            end(gone.toString());
        }
    }

    private synchronized boolean mayRead() throws InterruptedException {
        while (!reading) {
            wait();
        }
        return end == null;
    }

    private void take(String text) throws IOException {
        switch (ServerReader.read(text)) {
            case Frame frame -> line.sendText(ClientWriter.write(takeFrame(frame)));
            case ServerMessage.Welcome came -> welcomed(came);
            case ServerMessage.MapChange _ -> mapChanged();
            case null, default -> {
                // What else a server says changes nothing here.
            }
        }
    }

    private synchronized void welcomed(ServerMessage.Welcome came) {
        welcome = came;
        notifyAll();
    }

    private synchronized void mapChanged() {
        arena.reset();
    }

    private synchronized ClientMessage takeFrame(Frame frame) {
        long now = System.nanoTime();
        if (frames > 0) {
            gapsUs.recordValue(Math.min(GAP_US_MAX, (now - cameNanos) / 1_000));
            missed += (frame.tick() - arena.tick()) / Protocol.SNAPSHOT_TICKS - 1;
        }
        frames++;
        cameNanos = now;
        boolean complete = arena.apply(frame);
        notifyAll();
        if (!complete) {
            resyncs++;
            return new ClientMessage.Resync();
        }
        return new ClientMessage.Input(frame.tick(), List.of(decide(frame.tick())));
    }

    /** Runs to and fro and shoots at the nearest, or stands still; the dead ask to come back either way. */
    private PlayerInput decide(int tick) {
        int run = tick / RUN_TICKS % 2 == 0 ? PlayerInput.LEFT : PlayerInput.RIGHT;
        int buttons = fighting ? PlayerInput.FIRE | run : alive() ? 0 : PlayerInput.FIRE;
        int[] aim = aim();
        return new PlayerInput(tick + LEAD_TICKS, buttons, aim[0], aim[1], 1, 0, 0, 0, tick, 0);
    }

    /** From the own eye to the middle of the nearest other, in the units of an aim. */
    private int[] aim() {
        int eyeX = arena.privateField(PlayerState.X) / Grid.POS;
        int eyeY = arena.privateField(PlayerState.Y) / Grid.POS - PlayerState.EYE;
        int[] nearest = {Grid.AIM, 0};
        double least = Protocol.AIM_LENGTH_MAX;
        for (ReceivedEntity other : arena.entities().values()) {
            int dx = (other.x() / FrameLayout.ENTITY_POSITION_SCALE - eyeX) * Grid.AIM;
            int dy = (other.y() / FrameLayout.ENTITY_POSITION_SCALE - PlayerState.HEIGHT / 2 - eyeY) * Grid.AIM;
            double distance = Math.hypot(dx, dy);
            if (other.id() != id() && !other.has(FrameLayout.FLAG_DEAD) && distance < least) {
                least = distance;
                nearest = new int[] {dx, dy};
            }
        }
        return nearest;
    }

    private synchronized void end(String how) {
        end = end == null ? how : end;
        notifyAll();
    }

    /** Waits until it has got so many frames in all, or the connection has ended; whether it got them. */
    public synchronized boolean awaitFrames(int count) {
        long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (frames < count && end == null) {
                long leftMs = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
                Assertions.assertTrue(leftMs > 0, "only " + frames + " of " + count + " frames came");
                wait(leftMs);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return frames >= count;
    }

    /** Waits for the connection to end; returns as well when the waiting is interrupted. */
    public synchronized void awaitEnd() {
        try {
            while (end == null) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The welcome, or null while there is none. */
    public synchronized ServerMessage.@Nullable Welcome welcome() {
        return welcome;
    }

    /** Its number; 0 before the welcome. */
    public synchronized int id() {
        return welcome == null ? 0 : welcome.id();
    }

    /** The tick of the newest frame; 0 before the first. */
    public synchronized int tick() {
        return arena.tick();
    }

    public synchronized int frames() {
        return frames;
    }

    /** How many frames it would have got beside these if each snapshot had been sent to it. */
    public synchronized int missed() {
        return missed;
    }

    /** How often a part came whose base it did not hold. */
    public synchronized int resyncs() {
        return resyncs;
    }

    /** Adds the microseconds between frames, and begins to gather anew. */
    public synchronized void moveGapsTo(Histogram all) {
        all.add(gapsUs);
        gapsUs.reset();
    }

    /** A field of the player's own state, as the newest frame left it. */
    public synchronized int own(int privateField) {
        return arena.privateField(privateField);
    }

    public synchronized boolean alive() {
        return arena.bodyPresent() && arena.privateField(PrivateVector.ALIVE) == 1;
    }

    /** The phase of the match by its number in frames. */
    public synchronized int phase() {
        return arena.phase();
    }

    /** How the connection ended, or null while it lasts. */
    public synchronized @Nullable String end() {
        return end;
    }

    /** Runs to and fro and shoots, which it does at first, or stands still. */
    public synchronized void fight(boolean on) {
        fighting = on;
    }

    /** Stops to read, as a page does whose machine sleeps, or goes on. */
    public synchronized void read(boolean on) {
        reading = on;
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
