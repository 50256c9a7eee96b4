package overbounce.loadtest;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** Plans as JSON and back; times are milliseconds. Thread-safe. */
final class PlanJson {
    private PlanJson() {}

    static JsonObject write(LoadPlan plan) {
        JsonObject json = new JsonObject();
        json.addProperty("url", plan.target().toString());
        json.addProperty("clients", plan.crowd().clients());
        json.addProperty("arenas", plan.crowd().arenas());
        json.addProperty("rampMs", plan.crowd().ramp().toMillis());
        json.addProperty("durationMs", plan.crowd().duration().toMillis());
        json.addProperty("churnPerSecond", plan.crowd().churnPerSecond());
        json.addProperty("behaviour", plan.behaviour().word());
        json.addProperty("latencyMs", plan.line().latency().toMillis());
        json.addProperty("jitterMs", plan.line().jitter().toMillis());
        json.addProperty("stallMs", plan.line().stall().toMillis());
        json.addProperty("stallEveryMs", plan.line().stallEvery().toMillis());
        json.addProperty("spreadMs", plan.line().spread().toMillis());
        json.addProperty("compression", plan.compression());
        json.addProperty("seed", plan.seed());
        return json;
    }

    static LoadPlan read(JsonObject json) {
        return new LoadPlan(
                URI.create(json.get("url").getAsString()),
                new LoadPlan.Crowd(
                        json.get("clients").getAsInt(),
                        json.get("arenas").getAsInt(),
                        time(json, "rampMs"),
                        time(json, "durationMs"),
                        json.get("churnPerSecond").getAsDouble()),
                Behaviour.valueOf(json.get("behaviour").getAsString().toUpperCase(Locale.ROOT)),
                new LoadPlan.Line(
                        time(json, "latencyMs"),
                        time(json, "jitterMs"),
                        time(json, "stallMs"),
                        time(json, "stallEveryMs"),
                        json.has("spreadMs") ? time(json, "spreadMs") : Duration.ZERO),
                json.get("compression").getAsBoolean(),
                json.get("seed").getAsLong());
    }

    private static Duration time(JsonObject json, String name) {
        return Duration.ofMillis(json.get(name).getAsLong());
    }
}
