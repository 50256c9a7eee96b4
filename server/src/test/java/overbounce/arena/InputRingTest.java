package overbounce.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import overbounce.arena.InputRing.Verdict;
import overbounce.motion.PlayerInput;

final class InputRingTest {
    private final InputRing ring = new InputRing();

    private static PlayerInput input(int tick, int buttons, int fires) {
        return new PlayerInput(tick, buttons, 80, 0, 1, fires, 0, 0, tick - 6, 4);
    }

    @Test
    void shouldGiveEachTickItsOwnInput() {
        ring.offer(input(102, PlayerInput.LEFT, 0), 100);
        ring.offer(input(101, PlayerInput.RIGHT, 0), 100);
        assertEquals(PlayerInput.RIGHT, ring.take(101).buttons());
        assertEquals(PlayerInput.LEFT, ring.take(102).buttons());
    }

    @Test
    void shouldRepeatTheLastInputWithAViewThatMovesOn() {
        ring.offer(input(102, PlayerInput.RIGHT, 3), 100);
        ring.take(101);
        ring.take(102);
        PlayerInput repeated = ring.take(105);
        assertEquals(PlayerInput.RIGHT, repeated.buttons());
        assertEquals(105, repeated.tick());
        assertEquals(3, repeated.firePresses());
        assertEquals(98, repeated.viewTick(), "96 and 4 sixteenths, three ticks on");
        assertEquals(12, repeated.viewFraction());
    }

    @Test
    void shouldCountPressesOfALateInputAtTheNextTickAndNotMoveAnybodyBack() {
        ring.offer(input(101, PlayerInput.RIGHT, 0), 100);
        assertEquals(0, ring.take(101).firePresses());
        ring.take(102);
        assertEquals(Verdict.LATE, ring.offer(input(102, PlayerInput.FIRE, 1), 102));
        assertEquals(1, ring.take(103).firePresses());
    }

    @Test
    void shouldNotLetAnOlderLateInputUndoANewerOne() {
        ring.offer(input(103, PlayerInput.LEFT, 5), 100);
        ring.take(101);
        ring.take(102);
        ring.take(103);
        assertEquals(Verdict.LATE, ring.offer(input(102, PlayerInput.RIGHT, 4), 103));
        PlayerInput next = ring.take(104);
        assertEquals(PlayerInput.LEFT, next.buttons());
        assertEquals(5, next.firePresses());
    }

    @Test
    void shouldTakeABurstOneInputATick() {
        for (int tick = 101; tick <= 108; tick++) {
            assertEquals(Verdict.TAKEN, ring.offer(input(tick, 0, tick), 100));
        }
        for (int tick = 101; tick <= 108; tick++) {
            assertEquals(tick, ring.take(tick).firePresses());
        }
    }

    @Test
    void shouldRefuseWhatIsMoreThanThirtyTicksAhead() {
        assertEquals(Verdict.TAKEN, ring.offer(input(130, 0, 0), 100));
        assertEquals(Verdict.TOO_EARLY, ring.offer(input(131, 0, 0), 100));
        assertEquals(Verdict.TOO_EARLY, ring.offer(input(Integer.MAX_VALUE, 0, 0), 100));
        assertFalse(ring.has(131));
    }

    @Test
    void shouldTakeTheLastOfTwoInputsForOneTick() {
        ring.offer(input(101, PlayerInput.LEFT, 0), 100);
        ring.offer(input(101, PlayerInput.RIGHT, 0), 100);
        assertEquals(PlayerInput.RIGHT, ring.take(101).buttons());
        assertEquals(PlayerInput.RIGHT, ring.take(102).buttons());
    }

    @Test
    void shouldStandStillAfterAQuarterOfASecondOfSilence() {
        ring.offer(input(101, PlayerInput.RIGHT | PlayerInput.FIRE, 2), 100);
        for (int tick = 101; tick <= 116; tick++) {
            assertEquals(PlayerInput.RIGHT | PlayerInput.FIRE, ring.take(tick).buttons());
        }
        PlayerInput quiet = ring.take(117);
        assertEquals(0, quiet.buttons());
        assertEquals(2, quiet.firePresses(), "no new press");
        ring.offer(input(119, PlayerInput.LEFT, 2), 117);
        assertEquals(0, ring.take(118).buttons(), "the newest is for a tick that is still to come");
        assertEquals(PlayerInput.LEFT, ring.take(119).buttons());
    }

    @Test
    void shouldNotMistakeAnInputOfAnEarlierRoundOfTheRing() {
        ring.offer(input(101, PlayerInput.LEFT, 0), 100);
        ring.take(101);
        assertFalse(ring.has(101 + 64));
    }

    @Test
    void shouldHoldNothingForWhoIsNotLooking() {
        ring.offer(input(101, PlayerInput.RIGHT | PlayerInput.FIRE, 7), 100);
        PlayerInput nothing = ring.takeNothing(101);
        assertEquals(0, nothing.buttons());
        assertEquals(7, nothing.firePresses(), "so that the click is old news later");
    }
}
