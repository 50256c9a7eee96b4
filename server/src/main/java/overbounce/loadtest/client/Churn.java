package overbounce.loadtest.client;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Makes clients leave, so many a second: half say goodbye, half lose their line. The loop only. */
final class Churn {
    private final double perSecond;
    private final SplittableRandom random;
    private boolean on;
    private long nextNanos;

    Churn(double perSecond, SplittableRandom random) {
        this.perSecond = perSecond;
        this.random = random;
    }

    void turn(boolean newOn, long nowNanos) {
        on = newOn && perSecond > 0;
        nextNanos = nowNanos + periodNanos();
    }

    private long periodNanos() {
        return (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    void act(long nowNanos, List<LoadClient> clients) {
        while (on && nowNanos >= nextNanos && !clients.isEmpty()) {
            nextNanos += periodNanos();
            clients.get(random.nextInt(clients.size())).churn(random.nextBoolean(), nowNanos);
        }
    }
}
