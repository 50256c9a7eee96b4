package overbounce.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;

class PressesTest {
    @Test
    void shouldCountAPressOnlyWhenTheButtonWasUp() {
        Presses presses = new Presses();
        assertEquals(1, presses.input(1, PlayerInput.JUMP, 0, 0, 1).jumpPresses());
        assertEquals(1, presses.input(2, PlayerInput.JUMP, 0, 0, 1).jumpPresses());
        assertEquals(1, presses.input(3, 0, 0, 0, 1).jumpPresses());
        assertEquals(
                2,
                presses.input(4, PlayerInput.JUMP | PlayerInput.FIRE, 0, 0, 1).jumpPresses());
        assertEquals(1, presses.input(5, PlayerInput.FIRE, 0, 0, 1).firePresses());
    }

    @Test
    void shouldGoOnFromTheCountersOfTheBodyAndWrapAt256() {
        Presses presses = new Presses();
        presses.begin(Bodies.standing(0, 0, 0).with(PlayerState.FIRE_PRESSES_SEEN, 255));
        assertEquals(255, presses.input(1, 0, 0, 0, 1).firePresses());
        assertEquals(0, presses.input(2, PlayerInput.FIRE, 0, 0, 1).firePresses());
    }
}
