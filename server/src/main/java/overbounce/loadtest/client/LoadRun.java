package overbounce.loadtest.client;

import com.sun.management.OperatingSystemMXBean;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import overbounce.loadtest.Count;
import overbounce.loadtest.Figures;
import overbounce.loadtest.Generator;
import overbounce.loadtest.LoadPlan;
import overbounce.loadtest.LoadProblem;
import overbounce.loadtest.LoadReport;
import overbounce.loadtest.Moment;
import overbounce.loadtest.Timeline;
import overbounce.loadtest.Timing;

/**
 * Runs a load test: connects the clients along the ramp, lets them settle, measures for as long as was asked.
 *
 * <p>One thread at a time.
 */
public final class LoadRun {
    /** Clocks steer and full snapshots come in the first seconds of a client. */
    public static final int SETTLE_SECONDS = 2;

    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LoadPlan plan;
    private final Progress progress;
    private final List<Pace> paces = new ArrayList<>();
    private final List<LoopTally> tallies = new ArrayList<>();
    private final Figures total = new Figures();
    private final Timeline timeline = new Timeline();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private double steadySeconds;
    private double clientSeconds;
    private int clientsMin = Integer.MAX_VALUE;
    private int connected;

    /** Seconds of a run: from the first to before the end; the last one ends the run. Immutable. */
    private record Phase(int first, int end, int last) {}

    public LoadRun(LoadPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Runs to the end, or throws a LoadProblem when there is nothing to measure. */
    public LoadReport run() {
        Target target = Target.of(plan);
        ServerProbe probe = new ServerProbe(target);
        Instant began = Instant.now();
        try (Loops loops = new Loops(plan)) {
            prepare(loops, target);
            paces.forEach(Pace::start);
            int warmUp = (int) plan.crowd().ramp().plusMillis(999).toSeconds() + SETTLE_SECONDS;
            int seconds = (int) plan.crowd().duration().plusMillis(999).toSeconds();
            long startNanos = System.nanoTime();
            watch(began, startNanos, new Phase(0, warmUp, warmUp + seconds), probe);
            requireAnybody();
            paces.forEach(pace -> pace.churning(true));
            probe.begin();
            long cpuNanos = cpuNanos();
            long steadyNanos = System.nanoTime();
            watch(began, startNanos, new Phase(warmUp, warmUp + seconds, warmUp + seconds), probe);
            double cores = (double) (cpuNanos() - cpuNanos) / (System.nanoTime() - steadyNanos);
            probe.end();
            stop();
            return report(began, cores, probe.figures());
        }
    }

    /** Ends the run before its time; from any thread. */
    public void cut() {
        stopped.countDown();
    }

    private void prepare(Loops loops, Target target) {
        SplittableRandom random = new SplittableRandom(plan.seed());
        SslContext tls = plan.target().getScheme().equals("wss") ? tls() : null;
        List<LoopShare> shares = new ArrayList<>();
        for (int i = 0; i < loops.count(); i++) {
            EventLoop loop = loops.next();
            Pace pace = new Pace(loop, new Churn(plan.crowd().churnPerSecond() / loops.count(), random.split()));
            LoopTally tally = new LoopTally();
            paces.add(pace);
            tallies.add(tally);
            shares.add(new LoopShare(plan, target, pace, tally, Loops.bootstrap(loop), tls, new InputWriter()));
        }
        int clients = plan.crowd().clients();
        Courses courses = new Courses(target);
        long rampNanos = plan.crowd().ramp().toNanos();
        long startNanos = System.nanoTime();
        for (int i = 0; i < clients; i++) {
            LoopShare share = shares.get(i % shares.size());
            share.pace()
                    .add(new LoadClient(
                            share,
                            i,
                            pilot(share, courses, random.split()),
                            random.split(),
                            startNanos + rampNanos * i / clients));
        }
    }

    private Pilot pilot(LoopShare share, Courses courses, SplittableRandom random) {
        return switch (plan.behaviour()) {
            case IDLE -> new IdlePilot();
            case RANDOM -> new RandomPilot(random);
            case BOT -> new BotPilot(courses, share.tally(), random.nextLong());
        };
    }

    private static @Nullable SslContext tls() {
        try {
            return SslContextBuilder.forClient().build();
        } catch (SSLException e) {
            throw new LoadProblem("TLS does not work on this machine: " + e.getMessage() + ".");
        }
    }

    /** Looks once a second, at the same moments whatever the looking costs. */
    private void watch(Instant began, long startNanos, Phase phase, ServerProbe probe) {
        boolean steady = phase.end == phase.last;
        long lookedNanos = System.nanoTime();
        for (int second = phase.first; second < phase.end && stopped.getCount() > 0; second++) {
            await(startNanos + (second + 1) * SECOND_NANOS);
            Figures figures = drain();
            int now = (int)
                    tallies.stream().mapToLong(tally -> tally.connected.sum()).sum();
            if (steady) {
                long nowNanos = System.nanoTime();
                double seconds = (nowNanos - lookedNanos) / (double) SECOND_NANOS;
                lookedNanos = nowNanos;
                steadySeconds += seconds;
                clientSeconds += seconds * (connected + now) / 2;
                clientsMin = Math.min(clientsMin, now);
            }
            connected = now;
            if (steady) {
                probe.second(second - phase.first);
            }
            total.add(figures, steady);
            Moment moment = new Moment(began.getEpochSecond() + second, 1, now, steady, figures);
            timeline.add(moment);
            progress.second(moment, total, phase.last - second - 1);
        }
    }

    private void await(long deadlineNanos) {
        try {
            boolean cut = stopped.await(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
            assert !cut || stopped.getCount() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private Figures drain() {
        Figures figures = new Figures();
        tallies.forEach(tally -> tally.drainInto(figures));
        return figures;
    }

    private void requireAnybody() {
        if (total.count(Count.WELCOMES) == 0) {
            String why = tallies.stream()
                    .map(LoopTally::lastFailure)
                    .filter(cause -> cause != null)
                    .map(cause -> ", last because of: " + cause.getMessage())
                    .findFirst()
                    .orElse(total.closes().isEmpty() ? "" : "; closed with " + total.closes());
            throw new LoadProblem("None of the clients came in at " + plan.target() + why + ".");
        }
    }

    /** What has waited for an answer in vain until now counts as well. */
    private void stop() {
        paces.forEach(Pace::stop);
        total.add(drain(), true);
    }

    private LoadReport report(Instant began, double cores, Map<String, Double> server) {
        Generator generator = new Generator(
                plan, began, Machine.words(), cores, orZero(total.percentileMs(Timing.LATENESS, 99)), steadySeconds);
        return new LoadReport(
                List.of(generator),
                new LoadReport.Span(steadySeconds, clientSeconds, clientsMin == Integer.MAX_VALUE ? 0 : clientsMin),
                total,
                timeline.moments(),
                server);
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
