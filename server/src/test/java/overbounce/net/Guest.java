package overbounce.net;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import overbounce.message.PrivateVector;
import overbounce.message.ServerMessage;
import overbounce.motion.PlayerState;
import overbounce.testkit.Viewer;

/**
 * A player who comes back as the page does when the line breaks: within half a second, then within twice as long each
 * time, with the newest token that it was told.
 *
 * <p>Thread-safe.
 */
final class Guest implements AutoCloseable {
    private static final int SLOTS = PlayerState.SPAWN_TICK - PlayerState.AMMO;
    private static final int LASTING_MAX = 100;
    private static final long PAUSE_MS_MIN = 500;
    private static final long PAUSE_MS_MAX = 2_000;
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final int port;
    private final Executor threads;
    private final Random random;
    private Viewer viewer;
    private ServerMessage.@Nullable Welcome newest;
    private CompletableFuture<Long> back = new CompletableFuture<>();
    private boolean leaving;
    private int broken;
    private int brokenAfterWelcome;
    private int[] kit = {};
    private long kitNanos = System.nanoTime();

    Guest(String name, int port, Executor threads) throws IOException {
        this.name = name;
        this.port = port;
        this.threads = threads;
        random = new Random(name.hashCode());
        viewer = Viewer.join(port, name, null);
    }

    synchronized Viewer viewer() {
        return viewer;
    }

    /** From now on it comes back whenever its line breaks. */
    void stay() {
        threads.execute(() -> {
            Viewer lost = viewer();
            lost.awaitEnd();
            told(lost);
            comeBack(PAUSE_MS_MIN);
        });
    }

    private synchronized void told(Viewer by) {
        newest = by.welcome() == null ? newest : by.welcome();
    }

    private void comeBack(long pauseMs) {
        // Half of it is chance, so that a full house does not come back at once.
        long waitMs = pauseMs / 2 + random.nextLong(pauseMs / 2);
        Executor later = CompletableFuture.delayedExecutor(waitMs, TimeUnit.MILLISECONDS, threads);
        later.execute(() -> {
            if (!leaving() && !plays()) {
                comeBack(Math.min(2 * pauseMs, PAUSE_MS_MAX));
            }
        });
    }

    private synchronized boolean leaving() {
        return leaving;
    }

    private boolean plays() {
        try {
            Viewer next = Viewer.join(port, name, token());
            next.fight(false);
            if (next.awaitFrames(1)) {
                came(next);
                return true;
            }
            told(next);
            noteBroken(next.welcome() != null);
        } catch (IOException | AssertionError refused) {
            noteBroken(false);
        }
        return false;
    }

    private synchronized @Nullable String token() {
        return newest == null ? null : newest.resume();
    }

    private synchronized void noteBroken(boolean welcomed) {
        broken++;
        brokenAfterWelcome += welcomed ? 1 : 0;
    }

    private synchronized void came(Viewer next) {
        viewer = next;
        back.complete(System.nanoTime());
        stay();
    }

    /** When it plays again, by the nanosecond clock; counts from this call on. */
    synchronized CompletableFuture<Long> expectBack() {
        back = new CompletableFuture<>();
        return back;
    }

    /** Whether it has come back since that was expected. */
    synchronized boolean isBack() {
        return back.isDone();
    }

    /** How many of its attempts ended before the first frame. */
    synchronized int broken() {
        return broken;
    }

    /** How many of those had got a welcome, and with it the next token. */
    synchronized int brokenAfterWelcome() {
        return brokenAfterWelcome;
    }

    int score() {
        return viewer().own(PrivateVector.SCORE);
    }

    /** Score, weapons, ammo, health and armor; what is over a hundred of the last two falls second by second. */
    private int[] kitNow() {
        Viewer now = viewer();
        int[] fields = new int[SLOTS + 4];
        fields[0] = now.own(PrivateVector.SCORE);
        fields[1] = now.own(PlayerState.OWNED);
        fields[2] = Math.min(LASTING_MAX, now.own(PrivateVector.HEALTH));
        fields[3] = Math.min(LASTING_MAX, now.own(PrivateVector.ARMOR));
        for (int slot = 0; slot < SLOTS; slot++) {
            fields[4 + slot] = now.own(PlayerState.AMMO + slot);
        }
        return fields;
    }

    /** Notes what it has; whether it lives and has lost nothing for a second: shots that were under way have gone. */
    synchronized boolean rests() {
        int[] before = kit;
        kit = kitNow();
        long now = System.nanoTime();
        kitNanos = keeps(before, kit) ? kitNanos : now;
        return viewer.alive() && now - kitNanos >= REST_NANOS;
    }

    /** Whether its score is the same and all it had is there: it may stand where things appear. */
    private static boolean keeps(int[] had, int[] has) {
        boolean keeps = had.length == has.length && had[0] == has[0] && (had[1] & ~has[1]) == 0;
        for (int i = 2; keeps && i < had.length; i++) {
            keeps = has[i] >= had[i];
        }
        return keeps;
    }

    @Override
    public synchronized String toString() {
        return name + (viewer.alive() ? " has " : ", dead, has ") + Arrays.toString(kit);
    }

    /** Fails unless it is who it was, plays on, and has at least what it had: it may stand where things appear. */
    synchronized void demandWhatItHad(int id) {
        Assertions.assertNull(viewer.end(), name);
        ServerMessage.Welcome welcome = viewer.welcome();
        Assertions.assertNotNull(welcome, name);
        Assertions.assertTrue(welcome.resumed(), name + " has its place again");
        Assertions.assertEquals(id, welcome.id(), name);
        int[] now = kitNow();
        Assertions.assertEquals(kit[0], now[0], name + "'s score");
        Assertions.assertEquals(kit[1], kit[1] & now[1], name + "'s weapons");
        for (int i = 2; i < kit.length; i++) {
            String difference = Arrays.toString(kit) + " -> " + Arrays.toString(now);
            Assertions.assertTrue(now[i] >= kit[i], name + "'s health, armor or ammo " + difference);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            leaving = true;
        }
        viewer().close();
    }
}
