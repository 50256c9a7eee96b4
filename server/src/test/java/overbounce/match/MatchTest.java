package overbounce.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import overbounce.sim.SimEvent;

final class MatchTest {
    private final Match match = new Match(FreeForAll.of(3, 60));
    private final List<SimEvent> events = new ArrayList<>();
    private int tick;
    private int people = 1;
    private int players = 2;

    private MatchStep step() {
        tick++;
        MatchStep step = match.judge(tick, events, people, players);
        events.clear();
        return step;
    }

    /** Ticks on until something has to be done or the phase changes, or so many ticks are over. */
    private MatchStep run(int ticks) {
        for (int i = 0; i < ticks; i++) {
            MatchStep step = step();
            if (step != MatchStep.PLAY_ON) {
                return step;
            }
        }
        return MatchStep.PLAY_ON;
    }

    private void frag(int killer, int victim) {
        events.add(new SimEvent.Died(victim, killer, 1, 0, false, 0, 0, 0, 0));
    }

    private void goLive() {
        match.scores().enter(1);
        match.scores().enter(2);
        assertEquals(MatchStep.BEGIN, run(2000));
    }

    @Test
    void shouldWaitAsLongAsThereIsOnlyOne() {
        players = 1;
        run(10_000);
        assertEquals(MatchPhase.WARMUP, match.phase());
        assertEquals(0, match.phaseEndTick());
    }

    @Test
    void shouldWarmUpTenSecondsAndCountDownFive() {
        match.scores().enter(1);
        step();
        assertEquals(1 + 600, match.phaseEndTick());
        run(599);
        assertEquals(MatchPhase.WARMUP, match.phase());
        step();
        assertEquals(MatchPhase.COUNTDOWN, match.phase());
        assertEquals(MatchStep.BEGIN, run(300));
        assertEquals(901, tick);
        assertEquals(MatchPhase.LIVE, match.phase());
        assertEquals(901 + 3600, match.phaseEndTick());
    }

    @Test
    void shouldNotWarmUpBotsAmongThemselves() {
        people = 0;
        step();
        assertEquals(MatchPhase.COUNTDOWN, match.phase());
    }

    @Test
    void shouldForgetPracticeWhenItBegins() {
        match.scores().enter(1);
        match.scores().enter(2);
        frag(1, 2);
        step();
        assertEquals(1, match.scores().score(1));
        assertEquals(MatchStep.BEGIN, run(2000));
        assertEquals(0, match.scores().score(1));
        assertEquals(0, match.scores().deaths(2));
    }

    @Test
    void shouldEndAtTheFragLimitAndGoOnAfterTenSeconds() {
        goLive();
        frag(1, 2);
        frag(1, 2);
        assertEquals(MatchStep.PLAY_ON, step());
        frag(1, 2);
        assertEquals(MatchStep.FINISH, step());
        assertTrue(match.resting());
        assertEquals(tick + 600, match.phaseEndTick());
        assertEquals(MatchStep.PLAY_ON, run(599));
        assertEquals(MatchStep.NEXT_MAP, step());
    }

    @Test
    void shouldTakeOneForADeathThatNobodyElseCaused() {
        goLive();
        frag(1, 1);
        frag(0, 2);
        step();
        assertEquals(-1, match.scores().score(1));
        assertEquals(-1, match.scores().score(2));
        assertEquals(1, match.scores().deaths(1));
    }

    @Test
    void shouldEndWhenTheTimeIsUp() {
        goLive();
        frag(2, 1);
        assertEquals(MatchStep.FINISH, run(3600));
        assertEquals(901 + 3600, tick);
    }

    @Test
    void shouldPlayOnWhileTheLeadersAreTied() {
        goLive();
        assertEquals(MatchStep.PLAY_ON, run(3700));
        frag(2, 1);
        assertEquals(MatchStep.FINISH, step());
    }

    @Test
    void shouldPlayOnWhenTwoReachTheLimitTogether() {
        goLive();
        for (int i = 0; i < 3; i++) {
            frag(1, 2);
            frag(2, 1);
        }
        assertEquals(MatchStep.PLAY_ON, step());
        frag(1, 2);
        assertEquals(MatchStep.FINISH, step());
    }

    @Test
    void shouldStartOverWhenTheFirstPersonComesToAMatchOfBots() {
        people = 0;
        goLive();
        frag(1, 2);
        step();
        people = 1;
        step();
        assertEquals(MatchPhase.WARMUP, match.phase());
        assertEquals(0, match.scores().score(1));
        people = 2;
        run(2000);
        people = 3;
        step();
        assertEquals(MatchPhase.LIVE, match.phase(), "the second and third join what goes on");
    }

    @Test
    void shouldNotLetBotsRestLong() {
        people = 0;
        goLive();
        frag(1, 2);
        frag(1, 2);
        frag(1, 2);
        step();
        assertEquals(tick + 120, match.phaseEndTick());
        assertEquals(MatchStep.NEXT_MAP, run(120));
    }

    @Test
    void shouldNotLetAPersonWaitForBotsToRest() {
        people = 0;
        goLive();
        frag(1, 2);
        frag(1, 2);
        frag(1, 2);
        step();
        people = 1;
        assertEquals(MatchStep.NEXT_MAP, step());
    }

    @Test
    void shouldCallOffTheCountdownWhenTooFewAreLeft() {
        run(700);
        assertEquals(MatchPhase.COUNTDOWN, match.phase());
        players = 1;
        step();
        assertEquals(MatchPhase.WARMUP, match.phase());
    }

    @Test
    void shouldNotCountForThoseWhoHaveLeft() {
        goLive();
        match.scores().leave(1);
        frag(1, 2);
        step();
        assertEquals(0, match.scores().score(1));
        assertFalse(match.scores().tied());
    }
}
