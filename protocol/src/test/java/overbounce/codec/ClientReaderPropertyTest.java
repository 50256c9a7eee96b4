package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import overbounce.message.ClientMessage;
import overbounce.message.ErrorCode;
import overbounce.message.Protocol;
import overbounce.motion.PlayerInput;

class ClientReaderPropertyTest {
    private static final int MUTANTS = 100_000;
    private static final long SEED = 20_261_122;

    /** Pieces that parsers trip over. */
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "-",
            "0",
            "-0",
            "1e9",
            "1e999",
            ".5",
            "NaN",
            "null",
            "true",
            "\\u0000",
            "\\ud83d",
            "\uFEFF",
            "\u0000",
            "\u2028",
            "\ud800",
            "99999999999999999999",
            "\"type\":",
            "\"id\":1",
            "\"inputs\":[[",
            "\"resume\":\"\"",
            "//",
            "/*",
            "\u202E",
            "\uFDFA",
            "[[[[[[[[[",
            "2147483648",
            "-2147483648");

    @Test
    void shouldAnswerAnyMutantWithAMessageOrAViolation() {
        List<String> seeds = new ArrayList<>();
        Golden.list("client.json").forEach(entry -> seeds.add(Golden.text(entry)));
        Golden.list("refused.json").forEach(entry -> seeds.add(Golden.text(entry)));
        SplittableRandom random = new SplittableRandom(SEED);
        Map<ErrorCode, Integer> refused = new EnumMap<>(ErrorCode.class);
        int accepted = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutate(seeds.get(random.nextInt(seeds.size())), random);
            try {
                demandWithinLimits(ClientReader.read(mutant), mutant);
                accepted++;
            } catch (ProtocolViolation violation) {
                refused.merge(violation.code(), 1, Integer::sum);
            } catch (RuntimeException | StackOverflowError other) {
                fail("seed " + SEED + ", mutant " + i + ": " + mutant, other);
            }
        }
        assertTrue(accepted > MUTANTS / 100, "mutants stay close enough to be read now and then: " + accepted);
        for (ErrorCode code : List.of(ErrorCode.BAD_JSON, ErrorCode.BAD_MESSAGE, ErrorCode.OUT_OF_RANGE)) {
            assertTrue(refused.getOrDefault(code, 0) > MUTANTS / 1000, "mutants reach " + code + ": " + refused);
        }
    }

    @Test
    void shouldReadBackWhateverIsWritten() throws ProtocolViolation {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 5_000; i++) {
            ClientMessage.Input input = input(random);
            assertEquals(input, ClientReader.read(ClientWriter.write(input)), "seed " + SEED + ", message " + i);
        }
    }

    private static String mutate(String seed, SplittableRandom random) {
        StringBuilder text = new StringBuilder(seed);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(4));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
                case 3 -> text.insert(at, text.substring(at, end));
                default -> text.insert(at, (char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }

    /** Whatever was let in may be acted on without another look. */
    private static void demandWithinLimits(ClientMessage message, String mutant) {
        boolean within = switch (message) {
            case ClientMessage.Hello hello ->
                shown(hello.name(), Protocol.NAME_CHARS_MAX) && hello.build().length() <= Protocol.TOKEN_CHARS_MAX;
            case ClientMessage.Chat chat -> shown(chat.text(), Protocol.CHAT_CHARS_MAX);
            case ClientMessage.Input input ->
                !input.inputs().isEmpty()
                        && input.inputs().size() <= Protocol.INPUTS_MAX
                        && input.inputs().stream().allMatch(ClientReaderPropertyTest::within);
            case ClientMessage.Ping ping -> ping.id() >= 0;
            case ClientMessage.Resync _, ClientMessage.Away _ -> true;
        };
        assertTrue(within, "let in: " + mutant);
    }

    private static boolean shown(String text, int max) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= max
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean within(PlayerInput input) {
        return input.tick() >= 1
                && input.buttons() >= 0
                && input.buttons() < 64
                && Math.hypot(input.aimX(), input.aimY()) <= Protocol.AIM_LENGTH_MAX + 1
                && input.weapon() >= 0
                && input.weapon() <= 8
                && input.viewFraction() >= 0
                && input.viewFraction() <= 15;
    }

    private static ClientMessage.Input input(SplittableRandom random) {
        List<PlayerInput> inputs = new ArrayList<>();
        int tick = 1 + random.nextInt(1_000_000);
        int count = 1 + random.nextInt(Protocol.INPUTS_MAX);
        for (int i = 0; i < count; i++) {
            inputs.add(new PlayerInput(
                    tick,
                    random.nextInt(64),
                    random.nextInt(-8000, 8000),
                    random.nextInt(-8000, 8000),
                    random.nextInt(9),
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(tick + 1),
                    random.nextInt(16)));
            tick += 1 + random.nextInt(5);
        }
        return new ClientMessage.Input(random.nextInt(tick), inputs);
    }
}
