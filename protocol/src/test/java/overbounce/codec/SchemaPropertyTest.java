package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The schema of what a client says and the strict reader agree on messages that were changed in one place or two. */
class SchemaPropertyTest {
    private static final int MUTANTS = 20_000;
    private static final long SEED = 20_261_124;

    /** Values of every kind, and the numbers next to every limit. */
    private static final List<JsonElement> VALUES = List.of(
            JsonNull.INSTANCE,
            new JsonPrimitive(true),
            new JsonPrimitive("7"),
            new JsonPrimitive(""),
            new JsonPrimitive("x".repeat(65)),
            new JsonPrimitive(0.5),
            new JsonPrimitive(-1),
            new JsonPrimitive(0),
            new JsonPrimitive(1),
            new JsonPrimitive(8),
            new JsonPrimitive(9),
            new JsonPrimitive(15),
            new JsonPrimitive(16),
            new JsonPrimitive(63),
            new JsonPrimitive(64),
            new JsonPrimitive(255),
            new JsonPrimitive(256),
            new JsonPrimitive(-12_001),
            new JsonPrimitive(-12_002),
            new JsonPrimitive(12_001),
            new JsonPrimitive(12_002),
            new JsonPrimitive(Integer.MAX_VALUE),
            new JsonPrimitive(1L << 31),
            new JsonArray(),
            new JsonObject());

    @Test
    void shouldAgreeWithTheReaderOnMutants() {
        List<JsonElement> seeds = Golden.list("client.json").stream()
                .map(entry -> JsonParser.parseString(Golden.text(entry)))
                .toList();
        SplittableRandom random = new SplittableRandom(SEED);
        int taken = 0;
        for (int i = 0; i < MUTANTS; i++) {
            JsonElement mutant = seeds.get(random.nextInt(seeds.size())).deepCopy();
            for (int change = random.nextInt(2); change >= 0; change--) {
                mutate(mutant, random);
            }
            taken += agree(mutant.toString()) ? 1 : 0;
        }
        assertTrue(taken > MUTANTS / 20 && taken < MUTANTS / 2, "taken of " + MUTANTS + ": " + taken);
    }

    /** Whether both take it; fails when they differ in what a schema can tell. */
    private static boolean agree(String mutant) {
        List<String> faults = Docs.faults("client-message.json", mutant);
        try {
            ClientReader.read(mutant);
            assertTrue(faults.isEmpty(), () -> "only the reader takes " + mutant + ": " + faults);
            return true;
        } catch (ProtocolViolation violation) {
            boolean told = !faults.isEmpty() || beyondASchema(violation);
            assertTrue(told, () -> "only the schema takes " + mutant + ": " + violation.text());
            return false;
        }
    }

    /** Whether what is wrong lies between numbers, or in what is left of a text once it is cleaned. */
    private static boolean beyondASchema(ProtocolViolation violation) {
        String text = violation.text();
        return switch (violation.code()) {
            case OUT_OF_RANGE -> text.contains("ascend") || text.contains("longer than");
            case TOO_LONG -> text.contains("characters");
            case BAD_JSON, BAD_MESSAGE, UNKNOWN_TYPE, TOO_FAST, BAD_STATE -> false;
        };
    }

    private static void mutate(JsonElement element, SplittableRandom random) {
        JsonElement value = VALUES.get(random.nextInt(VALUES.size()));
        if (element instanceof JsonObject object && !object.isEmpty()) {
            String name = List.copyOf(object.keySet()).get(random.nextInt(object.size()));
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> object.add("more", value);
                case 2, 3 -> object.add(name, value);
                default -> mutate(object.get(name), random);
            }
        } else if (element instanceof JsonArray array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            switch (random.nextInt(8)) {
                case 0 -> array.remove(index);
                case 1 -> array.add(value);
                case 2 -> array.add(array.get(index).deepCopy());
                case 3, 4 -> array.set(index, value);
                default -> mutate(array.get(index), random);
            }
        }
    }
}
