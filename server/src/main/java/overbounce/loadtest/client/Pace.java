package overbounce.loadtest.client;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The clock of one event loop: beats every millisecond and lets the clients act that are due. The loop only, except
 * where it says so.
 */
final class Pace implements Runnable {
    static final long NEVER = Long.MAX_VALUE;

    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final EventLoop loop;
    private final List<LoadClient> clients = new ArrayList<>();
    private final Churn churn;
    private long[] dueNanos = {};
    private long beatNanos;
    private boolean stopped;

    Pace(EventLoop loop, Churn churn) {
        this.loop = loop;
        this.churn = churn;
    }

    /** Gives the pace one more client, before it starts. */
    void add(LoadClient client) {
        clients.add(client);
    }

    int nextSlot() {
        return clients.size();
    }

    /** Begins; from any thread. */
    void start() {
        loop.execute(() -> {
            dueNanos = new long[clients.size()];
            Arrays.setAll(dueNanos, slot -> clients.get(slot).firstDueNanos());
            run();
        });
    }

    /** Lets a client act at a time, and not before. */
    void wake(int slot, long atNanos) {
        dueNanos[slot] = atNanos;
    }

    @Override
    public void run() {
        if (stopped) {
            return;
        }
        long now = System.nanoTime();
        beat(now);
        churn.act(now, clients);
        long spent = System.nanoTime() - now;
        loop.schedule(this, Math.max(0, BEAT_NANOS - spent), TimeUnit.NANOSECONDS);
    }

    /** Beats in between as well when it is time: inputs must not wait until all that has come in is read. */
    void glance(long nowNanos) {
        if (nowNanos - beatNanos >= BEAT_NANOS && !stopped) {
            beat(nowNanos);
        }
    }

    private void beat(long nowNanos) {
        beatNanos = nowNanos;
        for (int slot = 0; slot < dueNanos.length; slot++) {
            if (dueNanos[slot] <= nowNanos) {
                dueNanos[slot] = NEVER;
                clients.get(slot).act(System.nanoTime());
            }
        }
    }

    /** Lets clients leave and come from now on, or no more; from any thread. */
    void churning(boolean on) {
        loop.execute(() -> churn.turn(on, System.nanoTime()));
    }

    /** Ends all clients and then the beat, and returns when that is done; from another thread. */
    void stop() {
        loop.submit(() -> {
                    stopped = true;
                    long now = System.nanoTime();
                    clients.forEach(client -> client.stop(now));
                })
                .awaitUninterruptibly();
    }
}
