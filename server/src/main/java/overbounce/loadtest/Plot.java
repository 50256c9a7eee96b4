package overbounce.loadtest;

import java.util.List;
import java.util.Locale;

/**
 * A picture of figures along the time, as SVG inside of a page.
 *
 * @param unit of the upright axis
 * @param seconds from the start, ascending: where the values stand
 * @param rampSeconds how long the ramp took, which is shaded
 *     <p>Immutable.
 */
record Plot(String title, String unit, List<Double> seconds, double rampSeconds, List<Series> series) {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 220;
    private static final int LEFT = 52;
    private static final int RIGHT = 10;
    private static final int TOP = 10;
    private static final int BOTTOM = 26;
    private static final int STEPS = 4;
    private static final int TIME_STEPS = 6;

    /** One line; NaN leaves a gap. Immutable. */
    record Series(String name, List<Double> values) {}

    /** The figure with its caption and legend. */
    String html() {
        StringBuilder html = new StringBuilder(
                "<figure><figcaption><b>" + Html.text(title) + "</b> <small>" + Html.text(unit) + "</small>");
        for (int i = 0; i < series.size(); i++) {
            html.append("<i class=\"c").append(i).append("\">");
            html.append(Html.text(series.get(i).name())).append("</i>");
        }
        html.append("</figcaption>");
        html.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                HEIGHT,
                Html.text(title)));
        double top = roundUp(highest());
        double end = seconds.isEmpty() ? 1 : Math.max(1, seconds.getLast());
        grid(html, top, end);
        for (int i = 0; i < series.size(); i++) {
            html.append("<path class=\"c").append(i).append("\" d=\"");
            html.append(path(series.get(i).values(), top, end)).append("\"/>");
        }
        return html.append("</svg></figure>\n").toString();
    }

    private double highest() {
        double highest = 0;
        for (Series line : series) {
            for (double value : line.values()) {
                highest = Double.isNaN(value) ? highest : Math.max(highest, value);
            }
        }
        return highest;
    }

    /** The next of 1, 2, 4 and 8 times a power of ten, so that four steps have round figures. */
    private static double roundUp(double value) {
        if (value <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 2, 4, 8}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private void grid(StringBuilder html, double top, double end) {
        double rampEnd = x(Math.min(rampSeconds, end), end);
        html.append(String.format(
                Locale.ROOT,
                "<rect class=\"ramp\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                LEFT,
                TOP,
                rampEnd - LEFT,
                HEIGHT - TOP - BOTTOM));
        for (int i = 0; i <= STEPS; i++) {
            double y = y(top * i / STEPS, top);
            html.append(String.format(
                    Locale.ROOT,
                    "<path class=\"grid\" d=\"M%d %.1fH%d\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT,
                    y,
                    WIDTH - RIGHT,
                    LEFT - 6,
                    y + 4,
                    number(top * i / STEPS)));
        }
        double step = Math.max(1, roundUp(end / TIME_STEPS));
        for (double at = 0; at <= end; at += step) {
            html.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s s</text>",
                    x(at, end),
                    HEIGHT - 8,
                    number(at)));
        }
    }

    private String path(List<Double> values, double top, double end) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < values.size(); i++) {
            if (Double.isNaN(values.get(i))) {
                drawing = false;
                continue;
            }
            path.append(String.format(
                    Locale.ROOT, "%s%.1f %.1f", drawing ? "L" : "M", x(seconds.get(i), end), y(values.get(i), top)));
            drawing = true;
        }
        return path.toString();
    }

    private static double x(double second, double end) {
        return LEFT + (WIDTH - LEFT - RIGHT) * second / end;
    }

    private static double y(double value, double top) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top;
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%,.0f" : Math.abs(value) < 1 ? "%.2f" : "%.1f", value);
    }
}
