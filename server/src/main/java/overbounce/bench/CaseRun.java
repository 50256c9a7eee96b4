package overbounce.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overbounce.bench.floor.FrameSizes;
import overbounce.loadtest.Behaviour;
import overbounce.loadtest.LoadPlan;
import overbounce.loadtest.client.LoadRun;

/**
 * One case: the game and the floor, loaded in turn by the same clients. One thread at a time.
 *
 * <p>First the game alone, while a few clients write down what they get: that is its warm-up as well. Then the floor,
 * which replays these sizes, is warmed up; then windows of one and the other alternate. The one that is not loaded has
 * no clients and costs next to nothing.
 */
final class CaseRun {
    private static final int RECORDERS_MAX = 8;
    private static final int RECORDERS_SHARE = 8;

    /** A server that has been warmed up takes a thousand clients in this time. */
    private static final Duration RAMP = Duration.ofSeconds(4);

    /** Starting two servers, and reading what one has recorded. */
    private static final Duration AROUND = Duration.ofSeconds(10);

    private final BenchCase benchCase;
    private final BenchPlan plan;
    private final Path folder;
    private final double idleMegabytes;
    private final CaseText text;
    private double residentMegabytes;
    private final List<String> errors = new ArrayList<>();

    CaseRun(BenchCase benchCase, BenchPlan plan, Path folder, double idleMegabytes, CaseText text) {
        this.benchCase = benchCase;
        this.plan = plan;
        this.folder = folder;
        this.idleMegabytes = idleMegabytes;
        this.text = text;
    }

    static Duration length(BenchCase benchCase, BenchPlan plan) {
        Duration before = RAMP.plusSeconds(LoadRun.SETTLE_SECONDS);
        return AROUND.plus(recording(benchCase, plan))
                .plus(before)
                .plus(floorWarmUp(plan))
                .plus(before.plus(plan.window()).multipliedBy(2L * plan.windows()));
    }

    private static Duration recording(BenchCase benchCase, BenchPlan plan) {
        return LoadPlan.rampOf(benchCase.clients())
                .plusSeconds(LoadRun.SETTLE_SECONDS)
                .plus(plan.warmUp());
    }

    private static Duration floorWarmUp(BenchPlan plan) {
        return plan.warmUp().dividedBy(3).plusSeconds(1);
    }

    CaseResult run() {
        CaseFigures figures = measured();
        Map<String, Double> named = new LinkedHashMap<>();
        figures.nameInto(named);
        named.put("errors in the server's log", (double) errors.size());
        List<Bar> bars = new ArrayList<>(benchCase.bars(figures));
        bars.add(Bar.atMost("errors in the server's log", errors.size(), 0, ""));
        String load = "%d clients that run and fire, %d in each of %d arenas"
                .formatted(benchCase.clients(), benchCase.clients() / benchCase.arenas(), benchCase.arenas());
        return new CaseResult(
                benchCase.word(), load, named, figures.windows(figures.game()), figures.windows(figures.floor()), bars);
    }

    private CaseFigures measured() {
        try (ChildJvm game = start(benchCase.serveFlags())) {
            FrameSizes sizes = record(game);
            Path file = folder.resolve(benchCase.word() + ".sizes.json");
            write(sizes, file);
            String loops = Integer.toString(loopsOf(game));
            try (ChildJvm floor = start(List.of("floor", "--sizes", file.toString(), "--loops", loops))) {
                warmUp(floor);
                return measure(game, floor, sizes);
            } finally {
                errors.addAll(game.errors());
            }
        }
    }

    private ChildJvm start(List<String> arguments) {
        return ChildJvm.start(Flight.flags(folder), plan.mainClass(), arguments);
    }

    private CaseFigures measure(ChildJvm game, ChildJvm floor, FrameSizes sizes) {
        List<Window> ofGame = new ArrayList<>();
        List<Window> ofFloor = new ArrayList<>();
        for (int i = 0; i < plan.windows(); i++) {
            WindowMeter meter = new WindowMeter(game, List.of(floor), plan.allSeconds());
            ofGame.add(window(game, meter));
            residentMegabytes = meter.residentMegabytes();
            ofFloor.add(window(floor, new WindowMeter(floor, List.of(game), plan.allSeconds())));
            text.window(i + 1, plan.windows(), ofGame.getLast(), ofFloor.getLast());
        }
        List<Window.Span> spans =
                ofGame.stream().flatMap(window -> window.spans().stream()).toList();
        Flight flight = Flight.of(game, spans, folder.resolve(benchCase.word() + ".jfr"));
        double memory = residentMegabytes - idleMegabytes;
        return new CaseFigures(ofGame, ofFloor, flight, sizes.meanBytes(), memory);
    }

    private Window window(ChildJvm server, WindowMeter meter) {
        LoadPlan load = plan(server, benchCase.clients(), RAMP, plan.window());
        return meter.window(new LoadRun(load, meter).run());
    }

    private void warmUp(ChildJvm floor) {
        LoadPlan load = plan(floor, benchCase.clients(), RAMP, floorWarmUp(plan));
        text.step(
                "warming up the floor", RAMP.plusSeconds(LoadRun.SETTLE_SECONDS).plus(floorWarmUp(plan)));
        new LoadRun(load, (_, _, _) -> {}).run();
    }

    private LoadPlan plan(ChildJvm server, int clients, Duration ramp, Duration time) {
        LoadPlan.Crowd crowd = new LoadPlan.Crowd(clients, benchCase.arenas(), ramp, time, 0);
        return new LoadPlan(server.socket(), crowd, Behaviour.RANDOM, LoadPlan.Line.CLEAN, false, 1);
    }

    /** Loads the game with all clients but a few, which write down the sizes of their frames. */
    private FrameSizes record(ChildJvm game) {
        int recorders = Math.min(RECORDERS_MAX, benchCase.clients() / RECORDERS_SHARE);
        List<FrameRecorder> clients = new ArrayList<>();
        try {
            for (int i = 0; i < recorders; i++) {
                String arena = "arena-" + (benchCase.arenas() - i % benchCase.arenas());
                clients.add(new FrameRecorder(game.socket(), arena, i));
            }
            text.step("warming up the game, recording sizes", recording(benchCase, plan));
            Duration ramp = LoadPlan.rampOf(benchCase.clients());
            LoadPlan load = plan(game, benchCase.clients() - recorders, ramp, plan.warmUp());
            new LoadRun(load, (moment, _, _) -> clients.forEach(client -> client.record(moment.steady()))).run();
            return new FrameSizes(clients.stream().map(FrameRecorder::sizes).toList());
        } finally {
            clients.forEach(FrameRecorder::close);
        }
    }

    private static void write(FrameSizes sizes, Path file) {
        try {
            sizes.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As many arena loops as the server tells of. */
    private static int loopsOf(ChildJvm game) {
        return (int) game.get("/metrics")
                .lines()
                .filter(line -> line.startsWith("overbounce_beats_total{loop="))
                .count();
    }
}
