package overbounce.loadtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as one page that stands for itself: no script, no font, nothing to load. One thread at a time. */
public final class HtmlReport {
    private static final List<String> STATISTICS = List.of("p50", "p90", "p99", "p99.9", "max");
    private static final List<String> RATES = List.of(
            "snapshots.rate",
            "messages.rate",
            "inputs.rate",
            "bytes.in.rate",
            "bytes.out.rate",
            "late.share",
            "unanswered",
            "unshown",
            "skipped",
            "resyncs",
            "churned",
            "resumed",
            "resume.lost",
            "connect.failed");

    private final LoadReport report;
    private final Verdict verdict;
    private final @Nullable LoadReport before;

    /**
     * A page to be written.
     *
     * @param before an earlier report to compare with, or null
     */
    public HtmlReport(LoadReport report, Verdict verdict, @Nullable LoadReport before) {
        this.report = report;
        this.verdict = verdict;
        this.before = before;
    }

    /** The whole page. */
    public String html() {
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Overbounce load test: "
                + verdict.outcome().words() + "</title>\n<style>\n" + css() + "</style></head>\n<body><main>\n"
                + head() + cards() + "<h2>Along the time</h2>\n<p class=\"quiet\">The ramp and two seconds after it,"
                + " shaded, do not count.</p>\n" + new ReportPlots(report).html() + timings() + rates() + codes()
                + comparison() + server() + generators() + foot() + "</main></body></html>\n";
    }

    private static String css() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("/loadtest/report.css")) {
            if (css == null) {
                throw new IllegalStateException("no report.css in this build");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String head() {
        LoadPlan plan = report.generators().getFirst().plan();
        String style = switch (verdict.outcome()) {
            case PASS -> "pass";
            case FAILED, CUT_SHORT -> "failed";
            case TOO_SLOW -> "slow";
        };
        StringBuilder html = new StringBuilder("<header><div><h1>Overbounce load test</h1>\n<p>");
        html.append(Html.text(
                report.clientsAsked() + " clients, " + plan.behaviour().word() + ", at "
                        + plan.target() + " in " + plan.crowd().arenas()
                        + (plan.crowd().arenas() == 1 ? " arena" : " arenas") + PlanWords.extras(plan)));
        html.append("</p>\n<p class=\"quiet\">");
        html.append(Html.text(report.generators().getFirst().began().truncatedTo(ChronoUnit.SECONDS) + ", ramp "
                + plan.crowd().ramp().toMillis() / 1000.0 + " s, measured for "
                + Math.round(report.span().seconds()) + " s"));
        html.append("</p></div><div class=\"verdict ").append(style).append("\">");
        html.append(verdict.outcome().words()).append("</div></header>\n");
        if (!verdict.reasons().isEmpty()) {
            html.append("<ul class=\"reasons\">");
            verdict.reasons()
                    .forEach(reason ->
                            html.append("<li>").append(Html.text(reason)).append("</li>"));
            html.append("</ul>\n");
        }
        return html.toString();
    }

    private String cards() {
        return "<div class=\"cards\">"
                + Html.card(show("ack.p50"), "half of the inputs are shown within")
                + Html.card(show("ack.p99"), "99 of 100 inputs are shown within")
                + Html.card(show("gap.p99"), "between snapshots, p99")
                + Html.card(show("snapshots.rate"), "snapshots per client")
                + Html.card(show("bytes.in.rate"), "to each client")
                + Html.card(show("players") + " of " + report.clientsAsked(), "connected at all times")
                + Html.card(show("errors") + " / " + show("closes"), "errors / lost connections")
                + Html.card(show("lateness.p99"), "the generator's own lateness, p99")
                + "</div>\n";
    }

    private String show(String name) {
        return Metrics.of(name).show(report);
    }

    private String timings() {
        List<String> head = new ArrayList<>(List.of("ms"));
        head.addAll(STATISTICS);
        head.addAll(List.of("values", Html.WORDS));
        List<List<String>> rows = new ArrayList<>();
        for (Timing timing : Timing.values()) {
            long values = report.figures().timing(timing).getTotalCount();
            if (values > 0) {
                List<String> row = new ArrayList<>(List.of(timing.word()));
                STATISTICS.forEach(statistic ->
                        row.add(show(timing.word() + "." + statistic).replace(" ms", "")));
                row.addAll(List.of(Unit.NUMBER.show((double) values), timing.meaning()));
                rows.add(row);
            }
        }
        return "<h2>Times</h2>\n" + Html.table(head, rows);
    }

    private String rates() {
        List<List<String>> rows = RATES.stream()
                .map(Metrics::of)
                .map(metric -> List.of(metric.name(), metric.show(report), metric.meaning()))
                .toList();
        return "<h2>Counts and rates</h2>\n" + Html.table(List.of("figure", "value", Html.WORDS), rows);
    }

    private String codes() {
        List<List<String>> rows = new ArrayList<>();
        report.figures()
                .errors()
                .forEach((code, count) -> rows.add(List.of("error " + code, Unit.NUMBER.show((double) count))));
        report.figures()
                .closes()
                .forEach((code, count) -> rows.add(List.of("close " + code, Unit.NUMBER.show((double) count))));
        return "<h2>Errors and closes</h2>\n"
                + (rows.isEmpty() ? "<p>None.</p>\n" : Html.table(List.of("code", "count"), rows));
    }

    private String comparison() {
        if (before == null) {
            return "";
        }
        List<List<String>> rows = Baseline.differences(before, report).stream()
                .map(difference -> List.of(
                        difference.metric().name(),
                        difference.metric().unit().show(difference.before()),
                        difference.metric().unit().show(difference.now()),
                        difference.change()))
                .toList();
        return "<h2>Compared with the baseline</h2>\n" + Html.table(List.of("figure", "before", "now", "change"), rows);
    }

    private String server() {
        if (report.server().isEmpty()) {
            return "<h2>The server itself</h2>\n<p class=\"quiet\">It gives out no /metrics to this machine.</p>\n";
        }
        List<List<String>> rows = report.server().keySet().stream()
                .sorted()
                .map(name -> List.of(name, show(name)))
                .toList();
        return "<h2>The server itself</h2>\n" + Html.table(List.of("figure", "value"), rows);
    }

    private String generators() {
        List<List<String>> rows = new ArrayList<>();
        for (Generator generator : report.generators()) {
            rows.add(List.of(
                    generator.machine(),
                    Unit.NUMBER.show(generator.plan().crowd().clients()),
                    Unit.CORES.show(generator.cpuCores()),
                    Unit.MILLISECONDS.show(generator.latenessP99Ms())));
        }
        return "<h2>Generators</h2>\n" + Html.table(List.of("machine", "clients", "cpu", "late at p99"), rows);
    }

    private static String foot() {
        return "<footer><p>Every time is taken from when a thing was due, not from when the generator came to it: what"
                + " stands still is measured standing still. A generator that is more than 5 ms late at p99 measures"
                + " itself, and its verdict is never a pass. Bytes are those of the socket, with the headers of HTTP"
                + " and WebSocket and without those of TCP. docs/loadtest.md tells what each figure means.</p>"
                + "</footer>\n";
    }

    /** What a plan asks for beyond clients and arenas, in words. Thread-safe. */
    private static final class PlanWords {
        private PlanWords() {}

        private static String extras(LoadPlan plan) {
            StringBuilder words = new StringBuilder();
            Map<String, Long> times = Map.of(
                    "latency",
                    plan.line().latency().toMillis(),
                    "jitter",
                    plan.line().jitter().toMillis(),
                    "stalls of",
                    plan.line().stall().toMillis());
            for (String name : List.of("latency", "jitter", "stalls of")) {
                long millis = times.getOrDefault(name, 0L);
                words.append(millis > 0 ? ", " + name + " " + millis + " ms" : "");
            }
            double churn = plan.crowd().churnPerSecond();
            words.append(churn > 0 ? ", churn " + churn + "/s" : "");
            return words.append(plan.compression() ? ", compression offered" : "")
                    .toString();
        }
    }
}
