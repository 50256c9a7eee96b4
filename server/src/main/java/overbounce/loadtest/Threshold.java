package overbounce.loadtest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition under which a load test has failed, as {@code ack.p99>60ms}.
 *
 * @param limit in the unit of the metric
 *     <p>Immutable.
 */
public record Threshold(String text, Metric metric, Relation relation, double limit) {
    private static final Pattern FORM =
            Pattern.compile("\\s*([a-z0-9_.]+)\\s*(>=|<=|>|<)\\s*(\\d+(?:\\.\\d+)?)\\s*([A-Za-z%/]*)\\s*");

    /** How a figure and its limit must stand for a failure. */
    enum Relation {
        OVER(">"),
        UNDER("<"),
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        private static Relation of(String sign) {
            for (Relation relation : values()) {
                if (relation.sign.equals(sign)) {
                    return relation;
                }
            }
            throw new IllegalArgumentException(sign);
        }

        boolean holds(double figure, double limit) {
            return switch (this) {
                case OVER -> figure > limit;
                case UNDER -> figure < limit;
                case AT_LEAST -> figure >= limit;
                case AT_MOST -> figure <= limit;
            };
        }
    }

    /** Reads a condition, or says in one sentence what is wrong with it. */
    public static Threshold parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new LoadProblem("--fail-if must be like ack.p99>60ms, not " + text + ".");
        }
        Metric metric = Metrics.find(form.group(1));
        if (metric == null) {
            throw new LoadProblem("--fail-if " + text + ": no figure is called " + form.group(1)
                    + "; docs/loadtest.md lists them, ack.p99, gap.p99, errors and bytes.in.rate among them.");
        }
        Double scale = metric.unit().scaleOf(form.group(4));
        if (scale == null) {
            throw new LoadProblem("--fail-if " + text + ": " + metric.name() + " takes one of the units "
                    + metric.unit().choices() + ".");
        }
        return new Threshold(
                text.strip(), metric, Relation.of(form.group(2)), Double.parseDouble(form.group(3)) * scale);
    }

    /** Why the report fails by this condition; null when it does not. A figure that is missing cannot pass. */
    @Nullable
    String failureOf(LoadReport report) {
        double figure = metric.of(report);
        if (Double.isNaN(figure)) {
            return metric.name() + " was not measured, so that " + text + " cannot be ruled out";
        }
        return relation.holds(figure, limit)
                ? metric.name() + " is " + metric.unit().show(figure) + " (" + text + ")"
                : null;
    }
}
