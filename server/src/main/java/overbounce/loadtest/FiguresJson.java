package overbounce.loadtest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Figures as JSON: for readers some percentiles in milliseconds, for merging the whole histogram. Thread-safe. */
final class FiguresJson {
    private static final double[] PERCENTILES = {50, 90, 99, 99.9, 100};
    private static final String[] NAMES = {"p50", "p90", "p99", "p99.9", "max"};

    private FiguresJson() {}

    static JsonObject write(Figures figures) {
        JsonObject json = new JsonObject();
        JsonObject timings = new JsonObject();
        for (Timing timing : Timing.values()) {
            Histogram values = figures.timing(timing);
            if (values.getTotalCount() > 0) {
                timings.add(timing.word(), write(values));
            }
        }
        json.add("timings", timings);
        JsonObject counts = new JsonObject();
        for (Count count : Count.values()) {
            counts.addProperty(count.word(), figures.count(count));
        }
        json.add("counts", counts);
        json.add("errors", write(figures.errors()));
        json.add("closes", write(figures.closes()));
        return json;
    }

    private static JsonObject write(Histogram values) {
        JsonObject json = new JsonObject();
        json.addProperty("count", values.getTotalCount());
        for (int i = 0; i < NAMES.length; i++) {
            json.addProperty(NAMES[i], values.getValueAtPercentile(PERCENTILES[i]) / 1000.0);
        }
        json.addProperty("hdr", HistogramText.write(values));
        return json;
    }

    private static JsonObject write(Map<String, Long> byCode) {
        JsonObject json = new JsonObject();
        byCode.forEach(json::addProperty);
        return json;
    }

    static Figures read(JsonObject json) {
        Figures figures = new Figures();
        JsonObject timings = json.getAsJsonObject("timings");
        for (Timing timing : Timing.values()) {
            JsonElement values = timings.get(timing.word());
            if (values != null) {
                figures.add(
                        timing,
                        HistogramText.read(values.getAsJsonObject().get("hdr").getAsString()));
            }
        }
        JsonObject counts = json.getAsJsonObject("counts");
        for (Count count : Count.values()) {
            JsonElement value = counts.get(count.word());
            figures.add(count, value == null ? 0 : value.getAsLong());
        }
        read(json.getAsJsonObject("errors"), figures.errors());
        read(json.getAsJsonObject("closes"), figures.closes());
        return figures;
    }

    private static void read(JsonObject json, Map<String, Long> byCode) {
        json.entrySet()
                .forEach(entry -> byCode.put(entry.getKey(), entry.getValue().getAsLong()));
    }
}
