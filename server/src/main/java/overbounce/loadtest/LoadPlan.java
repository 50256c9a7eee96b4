package overbounce.loadtest;

import java.net.URI;
import java.time.Duration;

/**
 * One load test, in range.
 *
 * @param target where the WebSocket is: {@code ws://host:port}, perhaps with {@code /play?arena=name}
 * @param compression whether permessage-deflate is offered, as browsers do
 * @param seed the source of everything random
 *     <p>Immutable.
 */
public record LoadPlan(URI target, Crowd crowd, Behaviour behaviour, Line line, boolean compression, long seed) {
    public static final int CLIENTS_MAX = 10_000;
    public static final int ARENAS_MAX = 512;
    private static final int RAMP_SECONDS_MIN = 5;
    private static final int RAMP_CLIENTS_PER_SECOND = 100;
    public static final Duration RAMP_MAX = Duration.ofMinutes(10);
    public static final Duration DURATION_MAX = Duration.ofHours(12);
    public static final Duration LINE_MAX = Duration.ofSeconds(10);
    public static final Duration SPREAD_MAX = Duration.ofMillis(100);

    /**
     * How many, where and for how long.
     *
     * @param arenas the first so many arenas of the server share the clients evenly
     * @param ramp the clients come one after another within this time
     * @param duration how long is measured after the ramp
     * @param churnPerSecond clients that leave or lose their line each second, and come back
     *     <p>Immutable.
     */
    public record Crowd(int clients, int arenas, Duration ramp, Duration duration, double churnPerSecond) {
        public Crowd {
            require(clients >= 1 && clients <= CLIENTS_MAX, "--clients must be from 1 to " + CLIENTS_MAX);
            require(arenas >= 1 && arenas <= ARENAS_MAX, "--arenas must be from 1 to " + ARENAS_MAX);
            require(within(ramp, RAMP_MAX), "--ramp must be at most " + RAMP_MAX.toMinutes() + " min");
            require(
                    within(duration, DURATION_MAX) && duration.toMillis() >= 1000,
                    "--duration must be from 1 s to " + DURATION_MAX.toHours() + " h");
            require(
                    churnPerSecond >= 0 && churnPerSecond <= clients,
                    "--churn must be from 0 to the number of clients a second");
        }
    }

    /**
     * What is done to the line of each client, in both directions; what was sent first arrives first.
     *
     * @param latency one way
     * @param jitter the latency is up to this much longer or shorter
     * @param stall how long the line freezes now and then, 0 for never
     * @param stallEvery the mean time between two freezes of a line
     * @param spread a client's clock runs up to so much further ahead than it must, each by its own share
     *     <p>Immutable.
     */
    public record Line(Duration latency, Duration jitter, Duration stall, Duration stallEvery, Duration spread) {
        /** A line that adds nothing. */
        public static final Line CLEAN =
                new Line(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(10), Duration.ofMillis(10));

        public Line {
            require(within(latency, LINE_MAX), "--latency must be at most " + LINE_MAX.toSeconds() + " s");
            require(
                    within(jitter, LINE_MAX) && jitter.compareTo(latency) <= 0,
                    "--jitter must not be more than --latency");
            require(within(stall, LINE_MAX), "--stall must be at most " + LINE_MAX.toSeconds() + " s");
            require(stallEvery.toMillis() >= 100, "--stall-every must be at least 100 ms");
            require(within(spread, SPREAD_MAX), "--spread must be at most " + SPREAD_MAX.toMillis() + " ms");
        }

        public boolean clean() {
            return latency.isZero() && jitter.isZero() && stall.isZero();
        }
    }

    public LoadPlan {
        String scheme = String.valueOf(target.getScheme());
        require(
                (scheme.equals("ws") || scheme.equals("wss")) && target.getHost() != null,
                "--url must be like ws://localhost:8080, not " + target);
    }

    /**
     * Within which time so many clients come unless told otherwise: at least 5 s, and no more than a hundred a second,
     * which a server that has just started takes without losing time.
     */
    public static Duration rampOf(int clients) {
        return Duration.ofSeconds(Math.max(RAMP_SECONDS_MIN, Math.ceilDiv(clients, RAMP_CLIENTS_PER_SECOND)));
    }

    private static boolean within(Duration time, Duration most) {
        return !time.isNegative() && time.compareTo(most) <= 0;
    }

    private static void require(boolean good, String sentence) {
        if (!good) {
            throw new LoadProblem(sentence + ".");
        }
    }
}
