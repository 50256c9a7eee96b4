package overbounce.testkit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import overbounce.codec.ClientWriter;
import overbounce.codec.FrameReader;
import overbounce.codec.ReceivedArena;
import overbounce.message.ClientMessage;
import overbounce.message.Frame;
import overbounce.motion.PlayerInput;

/**
 * A player in good faith on a line of any quality: offers compression as browsers do, names each frame that comes, keeps
 * what they add up to, and notes
 * when the newest came.
 *
 * <p>Thread-safe.
 */
public final class Viewer implements AutoCloseable {
    private static final int RUN_TICKS = 60;
    private static final int LEAD_TICKS = 6;
    private static final int GAP_MS_MAX = 2_000;

    private final RawClient line;
    private final Thread thread;
    private final ReceivedArena arena = new ReceivedArena();
    private final CompletableFuture<JsonObject> welcome = new CompletableFuture<>();
    private int tick;
    private long cameNanos;
    private final int[] gapsByMs = new int[GAP_MS_MAX + 1];
    private int frames;
    private int resyncs;
    private boolean reading = true;
    private boolean fighting = true;
    private @Nullable String end;

    private Viewer(RawClient line) {
        this.line = line;
        thread = Thread.ofVirtual().unstarted(this::view);
    }

    /** Joins through that port, with the token of an earlier welcome or without. */
    public static Viewer join(int port, String name, @Nullable String token) throws IOException {
        RawClient line = RawClient.webSocket(port, RawClient.OFFER);
        line.sendText(ClientWriter.write(new ClientMessage.Hello(name, "", token)));
        Viewer viewer = new Viewer(line);
        viewer.thread.start();
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
        } catch (IOException | RuntimeException gone) {
            end(gone.toString());
        }
    }

    private synchronized boolean mayRead() {
        while (!reading) {
            try {
                wait();
            } catch (InterruptedException e) {
                return false;
            }
        }
        return end == null;
    }

    private void take(String text) throws IOException {
        if (text.startsWith("[")) {
            line.sendText(takeFrame(FrameReader.read(text)));
        } else if (text.contains("\"welcome\"")) {
            welcome.complete(JsonParser.parseString(text).getAsJsonObject());
        }
    }

    private synchronized String takeFrame(Frame frame) {
        long now = System.nanoTime();
        if (frames > 0) {
            gapsByMs[(int) Math.min(GAP_MS_MAX, TimeUnit.NANOSECONDS.toMillis(now - cameNanos))]++;
        }
        frames++;
        cameNanos = now;
        tick = frame.tick();
        if (!arena.apply(frame)) {
            resyncs++;
            return "{\"type\":\"resync\"}";
        }
        boolean left = tick / RUN_TICKS % 2 == 0;
        int buttons = fighting ? PlayerInput.FIRE | (left ? PlayerInput.LEFT : PlayerInput.RIGHT) : 0;
        PlayerInput input = new PlayerInput(tick + LEAD_TICKS, buttons, left ? -800 : 800, 0, 1, 0, 0, 0, tick, 0);
        return ClientWriter.write(new ClientMessage.Input(tick, List.of(input)));
    }

    private synchronized void end(String how) {
        end = end == null ? how : end;
        welcome.completeExceptionally(new IOException(how));
    }

    /** The welcome; fails when none comes. */
    public JsonObject welcome() {
        try {
            return welcome.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            return Assertions.fail("no welcome: " + e);
        }
    }

    /** Whether the server has let it in by now. */
    public boolean welcomed() {
        return welcome.isDone() && !welcome.isCompletedExceptionally();
    }

    public int id() {
        return welcome().get("id").getAsInt();
    }

    public String arenaName() {
        return welcome().get("arena").getAsString();
    }

    public String token() {
        return welcome().get("resume").getAsString();
    }

    /** The tick of the newest frame; 0 before the first. */
    public synchronized int tick() {
        return tick;
    }

    public synchronized int frames() {
        return frames;
    }

    /** How often a part came whose base it did not hold. */
    public synchronized int resyncs() {
        return resyncs;
    }

    /** Adds how many frames came so many milliseconds after the one before, and begins to count anew. */
    public synchronized void moveGapsTo(long[] byMs) {
        for (int ms = 0; ms <= GAP_MS_MAX; ms++) {
            byMs[ms] += gapsByMs[ms];
            gapsByMs[ms] = 0;
        }
    }

    /** An array for {@link #moveGapsTo}. */
    public static long[] noGaps() {
        return new long[GAP_MS_MAX + 1];
    }

    /** A field of the player's own state, as the newest frame left it. */
    public synchronized int own(int privateField) {
        return arena.privateField(privateField);
    }

    /** How the connection ended, or null while it lasts. */
    public synchronized @Nullable String end() {
        return end;
    }

    /** Runs to and fro and shoots, which it does at first, or stands still. */
    public synchronized void fight(boolean on) {
        fighting = on;
    }

    /** The phase of the match by its number in frames. */
    public synchronized int phase() {
        return arena.phase();
    }

    /** Stops to read, as a page does whose machine sleeps, or goes on. */
    public synchronized void read(boolean on) {
        reading = on;
        notifyAll();
    }

    /** Breaks the connection with a reset. */
    public void breakOff() throws IOException {
        line.breakOff();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
