package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overbounce.message.ErrorCode;

class PlayerNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Kestrel", "Ö", "名無しさん", "x_X 99 X_x", "Véla", "<b>", "O'Brien", "robot nine"})
    void shouldLeaveADecentNameAlone(String name) throws ProtocolViolation {
        assertEquals(name, PlayerName.of(name).text());
    }

    @Test
    void shouldTakeOutWhatIsNotThereToBeRead() throws ProtocolViolation {
        assertEquals("evil", PlayerName.of("\u202Eevil\u202C").text(), "direction");
        assertEquals("ab", PlayerName.of("a\u200B\u200D\u2060b").text(), "no width");
        assertEquals("ab", PlayerName.of("a\u0000\u001Bb\uE000").text(), "control and private use");
        assertEquals("ab", PlayerName.of("a\u3164\u2800\uFFA0b").text(), "fillers");
        assertEquals("a b", PlayerName.of("  a \t\n\u2003 b\u2028").text(), "blanks of all kinds");
        assertEquals("ab", PlayerName.of("a\ud800b").text(), "half a pair");
        assertEquals("Full", PlayerName.of("Ｆｕｌｌ").text(), "full width letters");
    }

    @Test
    void shouldKeepAtMostTwoMarksOnALetter() throws ProtocolViolation {
        String name = PlayerName.of("z\u0329\u0330\u0331\u0332\u0333a").text();
        assertEquals("z\u0329\u0330a", name);
        assertEquals("a", PlayerName.of("\u0301\u0301a").text(), "marks on nothing");
    }

    @Test
    void shouldCountCharactersAfterComposingThem() throws ProtocolViolation {
        assertEquals(20, PlayerName.of("𝒜".repeat(20)).text().length());
        assertEquals(ErrorCode.TOO_LONG, refusal("\uFDFA\uFDFA"));
        assertEquals(ErrorCode.TOO_LONG, refusal("a".repeat(21)));
        assertEquals(ErrorCode.OUT_OF_RANGE, refusal(" \u200B\u3164 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot Sarge", "BOT x", "b0t x", "bоt x", "  bo\u200Bt  x", "ｂｏｔ x", "bót x"})
    void shouldKeepTheNamesOfBotsForBots(String name) {
        assertEquals(ErrorCode.OUT_OF_RANGE, refusal(name));
    }

    @ParameterizedTest
    @CsvSource({"Kestrel,kestreI", "Kestrel,KESTREL", "Vela,Véla", "Vela,Vеlа", "modern,modem", "Lily,Li1y", "Oslo,0s1o"
    })
    void shouldSeeTwoNamesThatLookAlikeAsTheSame(String one, String other) {
        assertEquals(new PlayerName(one).skeleton(), new PlayerName(other).skeleton());
    }

    @Test
    void shouldNumberANameThatIsTaken() throws ProtocolViolation {
        Set<String> taken = new TreeSet<>();
        String[] expected = {"Kestrel", "KestreI (2)", "kestrel (3)"};
        String[] asked = {"Kestrel", "KestreI", "kestrel"};
        for (int i = 0; i < asked.length; i++) {
            PlayerName name = PlayerName.of(asked[i]).distinctFrom(taken);
            assertEquals(expected[i], name.text());
            assertTrue(taken.add(name.skeleton()));
        }
    }

    @Test
    void shouldNumberTheLongestNamesWithinTheirLength() throws ProtocolViolation {
        Set<String> taken = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            PlayerName name = PlayerName.of("𝒜bcdefghijklmnopqrst").distinctFrom(taken);
            assertTrue(name.text().codePointCount(0, name.text().length()) <= 20, name.text());
            assertTrue(taken.add(name.skeleton()), name.text());
        }
    }

    @Test
    void shouldFindNothingMoreToCleanInWhatItCleaned() {
        SplittableRandom random = new SplittableRandom(7);
        int[] ranges = {0x20, 0x7F, 0xA0, 0x36F, 0x400, 0x4FF, 0x1100, 0x1200, 0x2000, 0x206F, 0xFB00, 0xFFFF};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder raw = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                int range = 2 * random.nextInt(ranges.length / 2);
                raw.append((char) random.nextInt(ranges[range], ranges[range + 1] + 1));
            }
            String once = CleanText.clean(raw.toString());
            assertEquals(once, CleanText.clean(once), () -> "of " + raw);
        }
    }

    @Test
    void shouldCleanChatAsItCleansNames() throws ProtocolViolation {
        assertEquals("gg wp <3", ChatText.clean(" gg\u202E  wp\n<3 "));
        assertNotEquals("", ChatText.clean("a".repeat(120)));
        ProtocolViolation refusal = assertThrows(ProtocolViolation.class, () -> ChatText.clean("a".repeat(121)));
        assertEquals(ErrorCode.TOO_LONG, refusal.code());
    }

    private static ErrorCode refusal(String raw) {
        return assertThrows(ProtocolViolation.class, () -> PlayerName.of(raw)).code();
    }
}
