package overbounce.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;

class PocketTest {
    @ParameterizedTest
    @CsvSource({
        "0, 10, true, false",
        "2, 60, true, false",
        "2, 40, false, true",
        "1, 25, false, false",
        "1, 25, true, true"
    })
    void shouldUseWhatHelps(int holdable, int health, boolean fighting, boolean uses) {
        PlayerState body = PlayerState.spawned(0, 0, 0, 1, PlayerInput.idle(0), Tuning.defaults())
                .with(PlayerState.HOLDABLE, holdable);
        assertEquals(uses, Pocket.uses(body, new Vitals(health, 0, 0, true, 0, 0), fighting));
    }
}
