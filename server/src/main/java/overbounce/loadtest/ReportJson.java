package overbounce.loadtest;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports as JSON text and back; nothing that merging or comparing needs is lost. Thread-safe. */
public final class ReportJson {
    private static final String FORMAT = "overbounce-loadtest-1";
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeSpecialFloatingPointValues()
            .create();

    private ReportJson() {}

    /** The report as JSON text, with its verdict for whoever reads it. */
    public static String write(LoadReport report, Verdict verdict) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        JsonObject judged = new JsonObject();
        judged.addProperty("outcome", verdict.outcome().words());
        judged.add("reasons", GSON.toJsonTree(verdict.reasons()));
        json.add("verdict", judged);
        JsonArray generators = new JsonArray();
        report.generators().forEach(generator -> generators.add(write(generator)));
        json.add("generators", generators);
        json.add("span", GSON.toJsonTree(report.span()));
        json.add("figures", FiguresJson.write(report.figures()));
        json.add("server", GSON.toJsonTree(new TreeMap<>(report.server())));
        JsonArray moments = new JsonArray();
        report.moments().forEach(moment -> moments.add(write(moment)));
        json.add("moments", moments);
        return GSON.toJson(json) + "\n";
    }

    private static JsonObject write(Generator generator) {
        JsonObject json = new JsonObject();
        json.add("plan", PlanJson.write(generator.plan()));
        json.addProperty("began", generator.began().toString());
        json.addProperty("machine", generator.machine());
        json.addProperty("cpuCores", generator.cpuCores());
        json.addProperty("latenessP99Ms", generator.latenessP99Ms());
        json.addProperty("seconds", generator.seconds());
        return json;
    }

    private static JsonObject write(Moment moment) {
        JsonObject json = new JsonObject();
        json.addProperty("epochSecond", moment.epochSecond());
        json.addProperty("seconds", moment.seconds());
        json.addProperty("connected", moment.connected());
        json.addProperty("steady", moment.steady());
        json.add("figures", FiguresJson.write(moment.figures()));
        return json;
    }

    /** The report that the text is, or a LoadProblem that names where it came from. */
    public static LoadReport read(String text, String source) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            if (!FORMAT.equals(json.get("format").getAsString())) {
                throw new LoadProblem(source + " is a report of another version.");
            }
            return read(json);
        } catch (LoadProblem known) {
            throw known;
        } catch (RuntimeException malformed) {
            throw new LoadProblem(source + " is no report of a load test.");
        }
    }

    private static LoadReport read(JsonObject json) {
        List<Generator> generators = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("generators")) {
            JsonObject generator = element.getAsJsonObject();
            generators.add(new Generator(
                    PlanJson.read(generator.getAsJsonObject("plan")),
                    Instant.parse(generator.get("began").getAsString()),
                    generator.get("machine").getAsString(),
                    generator.get("cpuCores").getAsDouble(),
                    generator.get("latenessP99Ms").getAsDouble(),
                    generator.get("seconds").getAsDouble()));
        }
        List<Moment> moments = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("moments")) {
            JsonObject moment = element.getAsJsonObject();
            moments.add(new Moment(
                    moment.get("epochSecond").getAsLong(),
                    moment.get("seconds").getAsInt(),
                    moment.get("connected").getAsInt(),
                    moment.get("steady").getAsBoolean(),
                    FiguresJson.read(moment.getAsJsonObject("figures"))));
        }
        Map<String, Double> server = new TreeMap<>();
        json.getAsJsonObject("server")
                .entrySet()
                .forEach(entry -> server.put(entry.getKey(), entry.getValue().getAsDouble()));
        LoadReport.Span span = GSON.fromJson(json.get("span"), LoadReport.Span.class);
        return new LoadReport(generators, span, FiguresJson.read(json.getAsJsonObject("figures")), moments, server);
    }
}
