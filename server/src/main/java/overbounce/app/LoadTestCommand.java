package overbounce.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import overbounce.config.StartProblem;
import overbounce.loadtest.HtmlReport;
import overbounce.loadtest.LoadPlan;
import overbounce.loadtest.LoadProblem;
import overbounce.loadtest.LoadReport;
import overbounce.loadtest.Merge;
import overbounce.loadtest.ReportJson;
import overbounce.loadtest.Threshold;
import overbounce.loadtest.Verdict;
import overbounce.loadtest.client.LoadRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plays with many clients against a server and says how it was for them. Main thread only. */
@Command(
        name = "loadtest",
        description = "Plays with many clients against a server, and reports how it was for them.",
        footer = {
            "Exit codes: 0 pass; 1 a wrong flag, or a server that cannot be reached; 2 a threshold is crossed;",
            "3 the generator itself was too slow, so that its figures prove nothing; 130 or 143 stopped by Ctrl-C or",
            "SIGTERM, after the report of what was measured until then. docs/loadtest.md tells more."
        },
        sortOptions = false)
final class LoadTestCommand implements Callable<Integer> {
    private static final long REPORT_SECONDS_MAX = 20;

    @Mixin
    private final LoadTestFlags flags = new LoadTestFlags();

    @Mixin
    private final LoadTestOutputs outputs = new LoadTestOutputs();

    /** Whoever stops the process waits until the report of what was measured until then is written. */
    private final CountDownLatch reported = new CountDownLatch(1);

    @Override
    public Integer call() {
        try {
            List<Threshold> thresholds =
                    outputs.failIf.stream().map(Threshold::parse).toList();
            if (!outputs.html.equals(LoadTestOutputs.NONE)) {
                requireFolder(Path.of(outputs.html));
            }
            if (outputs.json != null) {
                requireFolder(outputs.json);
            }
            LoadReport before = outputs.baseline == null ? null : read(outputs.baseline);
            LoadReport report = outputs.merge.isEmpty() ? measured() : merged();
            Verdict verdict = Verdict.of(report, thresholds);
            write(report, verdict, before);
            new LoadTestSummary(System.out).print(report, verdict, before);
            if (!outputs.html.equals(LoadTestOutputs.NONE)) {
                System.out.println("report: " + Path.of(outputs.html).toAbsolutePath());
            }
            return verdict.outcome().exitCode();
        } catch (LoadProblem problem) {
            throw new StartProblem(problem.sentence());
        } finally {
            reported.countDown();
        }
    }

    private LoadReport measured() {
        LoadPlan plan = flags.plan();
        requireOwn(plan.target().getHost());
        LoadRun run = new LoadRun(plan, new LoadTestView(plan, System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cut(run), "cut"));
        return run.run();
    }

    /** The process was asked to stop, or ends by itself after the report. */
    private void cut(LoadRun run) {
        run.cut();
        try {
            boolean inTime = reported.await(REPORT_SECONDS_MAX, TimeUnit.SECONDS);
            assert inTime : "no report within " + REPORT_SECONDS_MAX + " s";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LoadReport merged() {
        return Merge.of(outputs.merge.stream().map(LoadTestCommand::read).toList());
    }

    private void requireOwn(String host) {
        try {
            if (!outputs.own && !InetAddress.getByName(host).isLoopbackAddress()) {
                throw new StartProblem(host + " is not this machine; to put load on a server that is yours, add"
                        + " --yes-i-own-this-server.");
            }
        } catch (UnknownHostException e) {
            throw new StartProblem("No machine is called " + host + ".");
        }
    }

    private static LoadReport read(Path file) {
        try {
            return ReportJson.read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new StartProblem(file + " cannot be read.");
        }
    }

    private void write(LoadReport report, Verdict verdict, @Nullable LoadReport before) {
        if (!outputs.html.equals(LoadTestOutputs.NONE)) {
            write(Path.of(outputs.html), new HtmlReport(report, verdict, before).html());
        }
        if (outputs.json != null) {
            write(outputs.json, ReportJson.write(report, verdict));
        }
    }

    /** Better said before an hour of load than after it. */
    private static void requireFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StartProblem(file + " cannot be written: its folder does not exist.");
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StartProblem(file + " cannot be written.");
        }
    }
}
