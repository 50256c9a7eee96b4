package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import overbounce.motion.Tuning;
import overbounce.motion.WeaponSpec;

/** The schemas take what is spoken and refuse what the readers refuse, as far as a schema can tell. */
class SchemaTest {
    private static final String CLIENT = "client-message.json";
    private static final String SERVER = "server-message.json";
    private static final int PREFIX_ITEMS = 6;

    /** Faults in how the JSON is written, between the numbers of a message, or in what letters look like. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "a type twice",
            "a field twice",
            "a fraction of nothing",
            "an exponent",
            "minus zero",
            "ticks that do not ascend",
            "an aim that is too long",
            "a name of nothing",
            "a name of 21 characters",
            "a short name that is long when composed",
            "a bot's name",
            "blanks said");

    @Test
    void shouldBeSchemasByTheRulesOfTheirDraft() throws IOException {
        try (Stream<Path> files = Files.list(Docs.path("schema"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                assertEquals(List.of(), Docs.faultsOfSchema(name), name);
            }
        }
    }

    @Test
    void shouldTakeEveryGoldenMessage() {
        Golden.list("client.json").forEach(entry -> assertTaken(CLIENT, Golden.text(entry)));
        Golden.list("server.json").forEach(entry -> assertTaken(SERVER, Golden.text(entry)));
        assertTaken(SERVER, Golden.read("welcome.json").toString());
        Golden.list("frames.json")
                .forEach(entry -> assertTaken("frame.json", entry.get("frame").toString()));
        assertTaken("arena-map.json", Golden.read("map.json").toString());
    }

    @Test
    void shouldTakeEveryExampleOfTheDocument() {
        Docs.examples("client").forEach(line -> assertTaken(CLIENT, line));
        Docs.examples("server").stream()
                .filter(line -> !line.contains("\"welcome\""))
                .forEach(line -> assertTaken(SERVER, line));
        Docs.examples("frame").forEach(line -> assertTaken("frame.json", line));
    }

    @Test
    void shouldRefuseWhatIsRefusedForItsShape() {
        Set<String> taken = new TreeSet<>();
        for (JsonObject entry : Golden.list("refused.json")) {
            boolean json = !entry.get("code").getAsString().equals("bad_json");
            if (json && Docs.faults(CLIENT, Golden.text(entry)).isEmpty()) {
                taken.add(Golden.name(entry));
            }
        }
        assertEquals(new TreeSet<>(BEYOND_A_SCHEMA), taken);
    }

    @Test
    void shouldMissWhatTheReaderOfServersMisses() {
        for (JsonObject entry : Golden.list("server.json")) {
            shouldMissEachField(JsonParser.parseString(Golden.text(entry)).getAsJsonObject());
        }
        shouldMissEachField(Golden.read("welcome.json").getAsJsonObject());
    }

    private static void shouldMissEachField(JsonObject message) {
        for (String name : Set.copyOf(message.keySet())) {
            JsonObject without = message.deepCopy();
            without.remove(name);
            assertFalse(Docs.faults(SERVER, without.toString()).isEmpty(), "without " + name + ": " + without);
        }
    }

    /** No list of a frame and no row of it may be shorter than its kind is. */
    @Test
    void shouldMissWhatIsCutOffAFrame() {
        for (JsonObject entry : Golden.list("frames.json")) {
            JsonArray frame = entry.getAsJsonArray("frame");
            for (int kept = 0; kept < PREFIX_ITEMS; kept++) {
                assertRefused(cut(frame, kept));
            }
            for (int part = PREFIX_ITEMS; part < frame.size(); part++) {
                JsonArray without = frame.deepCopy();
                without.set(part, cut(frame.get(part).getAsJsonArray(), 0));
                assertRefused(without);
                without.set(part, new JsonPrimitive(0));
                assertRefused(without);
            }
        }
    }

    /** Changes need a base, and what stands for itself tells no changes. */
    @Test
    void shouldMissWhatAFrameBuildsOn() {
        for (JsonObject entry : Golden.list("frames.json")) {
            JsonArray frame = entry.getAsJsonArray("frame");
            for (int back : new int[] {-1, 1, 3, 16}) {
                assertRefused(withBack(frame, back));
            }
            boolean full = frame.get(1).getAsInt() == 0;
            assertRefused(withBack(frame, full ? 2 : 0));
        }
    }

    private static JsonArray withBack(JsonArray frame, int back) {
        JsonArray other = frame.deepCopy();
        other.set(1, new JsonPrimitive(back));
        return other;
    }

    private static JsonArray cut(JsonArray array, int kept) {
        JsonArray head = new JsonArray();
        array.asList().subList(0, kept).forEach(head::add);
        return head;
    }

    private static void assertRefused(JsonArray frame) {
        assertFalse(Docs.faults("frame.json", frame.toString()).isEmpty(), frame.toString());
    }

    @Test
    void shouldPassOverWhatANewerServerSays() {
        assertTaken(SERVER, "{\"type\":\"vote\",\"question\":{}}");
        assertTaken(SERVER, "{\"type\":\"pong\",\"id\":1,\"tick\":2,\"fraction\":3,\"load\":[0.5]}");
        assertTaken(SERVER, "{\"type\":\"bye\",\"code\":\"of_tomorrow\",\"text\":\"?\",\"retry\":true}");
        assertThrows(AssertionError.class, () -> assertTaken(SERVER, "{\"type\":\"pong\",\"id\":\"1\"}"));
    }

    @Test
    void shouldNameEveryFigureOfTheGame() {
        JsonObject properties = JsonParser.parseString(Docs.text("schema/welcome.json"))
                .getAsJsonObject()
                .getAsJsonObject("properties");
        assertEquals(Tuning.NAMES, names(properties.getAsJsonObject("tuning")));
        JsonObject weapon = properties.getAsJsonObject("weapons").getAsJsonObject("items");
        assertEquals(Stream.concat(Stream.of("name"), WeaponSpec.NAMES.stream()).toList(), names(weapon));
    }

    private static List<String> names(JsonObject schema) {
        List<String> required = schema.getAsJsonArray("required").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        assertEquals(required, List.copyOf(schema.getAsJsonObject("properties").keySet()));
        return required;
    }

    private static void assertTaken(String schema, String json) {
        assertEquals(List.of(), Docs.faults(schema, json), json);
    }
}
