package overbounce.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overbounce.loadtest.Behaviour;
import overbounce.loadtest.Count;
import overbounce.loadtest.LoadPlan;
import overbounce.loadtest.LoadReport;
import overbounce.loadtest.client.LoadRun;

/**
 * What a fight of sixteen skilled bots costs one client's line: for somebody who watches and for somebody who plays, as
 * it is and compressed. One thread at a time.
 *
 * <p>Bytes do not depend on the machine, so there is no floor and no second is left out.
 */
final class FightRun {
    private static final double PLAIN_MAX = 8;
    private static final double COMPRESSED_MAX = 5;
    private static final double KB = 1000;

    /** Bots learn the ways through a map first, and then have to meet. */
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private static final int RUNS = 4;
    private static final Duration RAMP = Duration.ofSeconds(1);

    private final BenchPlan plan;
    private final CaseText text;

    FightRun(BenchPlan plan, CaseText text) {
        this.plan = plan;
        this.text = text;
    }

    static Duration length(BenchPlan plan) {
        Duration before = RAMP.plusSeconds(LoadRun.SETTLE_SECONDS);
        return before.plus(WARM_UP).plus(before.plus(measured(plan)).multipliedBy(RUNS));
    }

    CaseResult run() {
        Map<String, Double> figures = new LinkedHashMap<>();
        List<Bar> bars = new ArrayList<>();
        try (ChildJvm server = ChildJvm.start(List.of(), plan.mainClass(), BenchCase.FIGHT.serveFlags())) {
            text.step("the bots learn the map", WARM_UP);
            bytes(server, Behaviour.IDLE, false, WARM_UP);
            for (Behaviour who : List.of(Behaviour.IDLE, Behaviour.BOT)) {
                String name = who == Behaviour.IDLE ? "watching" : "playing";
                text.step(name + ", plain and compressed", measured(plan).multipliedBy(2));
                double plain = bytes(server, who, false, measured(plan));
                double compressed = bytes(server, who, true, measured(plan));
                figures.put(name + ", plain, kB per second", plain);
                figures.put(name + ", compressed, kB per second", compressed);
                bars.add(Bar.atMost(name + ", plain", plain, PLAIN_MAX, "kB/s"));
                bars.add(Bar.atMost(name + ", compressed", compressed, COMPRESSED_MAX, "kB/s"));
            }
        }
        String load = "one client among bots of skill 3; bytes at the socket, frame headers included";
        return new CaseResult(BenchCase.FIGHT.word(), load, figures, List.of(), List.of(), bars);
    }

    private static Duration measured(BenchPlan plan) {
        return plan.window().multipliedBy(plan.windows());
    }

    private static double bytes(ChildJvm server, Behaviour who, boolean compression, Duration time) {
        LoadPlan.Crowd crowd = new LoadPlan.Crowd(1, 1, RAMP, time, 0);
        LoadPlan load = new LoadPlan(server.socket(), crowd, who, LoadPlan.Line.CLEAN, compression, 1);
        LoadReport report = new LoadRun(load, (_, _, _) -> {}).run();
        return report.rate(Count.BYTES_IN) / KB;
    }
}
