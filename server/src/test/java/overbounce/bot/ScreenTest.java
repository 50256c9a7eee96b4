package overbounce.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import overbounce.motion.PlayerState;

class ScreenTest {
    private static PlayerState body(int aimX, int aimY) {
        return Bodies.standing(1000 * 256, 1000 * 256, 0)
                .with(PlayerState.AIM_X, aimX)
                .with(PlayerState.AIM_Y, aimY);
    }

    @Test
    void shouldShowHalfAScreenEachWayFromTheEyeAndNoMore() {
        Screen screen = Screen.of(body(0, 8));
        int eyeY = 1000 - PlayerState.EYE;
        assertTrue(screen.shows(1640 * 256, eyeY * 256));
        assertFalse(screen.shows(1641 * 256, eyeY * 256));
        assertTrue(screen.shows(360 * 256, eyeY * 256));
        assertFalse(screen.shows(359 * 256, eyeY * 256));
        assertFalse(screen.shows(1000 * 256, (eyeY + 362) * 256));
        assertFalse(screen.shows(1000 * 256, (eyeY - 362) * 256));
    }

    @Test
    void shouldFollowTheAimByAQuarterUpToTheCamerasLimit() {
        assertEquals(
                Screen.of(body(0, 8)).left() + 100 * 256,
                Screen.of(body(400 * 8, 8)).left());
        assertEquals(
                Screen.of(body(0, 8)).left() + 240 * 256,
                Screen.of(body(1400 * 8, 8)).left());
    }

    @Test
    void shouldShowAPlayerOfWhomOnlyTheHeadIsInView() {
        Screen screen = Screen.of(body(0, 8));
        int bottom = screen.bottom() / 256;
        assertTrue(screen.showsPlayer(1000 * 256, (bottom + 50) * 256));
        assertFalse(screen.showsPlayer(1000 * 256, (bottom + 60) * 256));
    }
}
