package overbounce.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BotNamesTest {
    @Test
    void shouldSayBotKeepToTwentyLettersAndRepeatNone() {
        Set<String> names = new HashSet<>();
        for (int number = 0; number < 255; number++) {
            String name = BotNames.name(number);
            assertTrue(name.startsWith("bot "), name);
            assertTrue(name.length() <= 20, name);
            names.add(name);
        }
        assertEquals(255, names.size());
    }
}
