package overbounce.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Results as programs read them. Thread-safe. */
final class ResultJson {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeSpecialFloatingPointValues()
            .create();

    /** The whole file. */
    private record Document(
            String at, String machine, List<String> jvmFlags, long windowSeconds, List<CaseResult> cases) {}

    private ResultJson() {}

    static String write(BenchPlan plan, List<CaseResult> results) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return GSON.toJson(new Document(
                now, CaseText.machine(), ChildJvm.ownFlags(), plan.window().toSeconds(), results));
    }
}
