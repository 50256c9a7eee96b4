package overbounce.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The feel of the movement, frozen: positions (1/256 u), velocities (1/16 u/s) and flags tick by tick. Whoever means to
 * change the feel copies the file that a failing test names over the one in the test resources, and says so in the
 * change log.
 */
class MovementGoldenTest {
    @Test
    void shouldRunTurnAndStopAsEver() throws IOException {
        verify("run", Course.flat().runner(100, 1000), "right*20 left*20 none*20 right+crouch*10");
    }

    @Test
    void shouldJumpAndHopAsEver() throws IOException {
        verify(
                "hops",
                Course.flat().runner(100, 1000),
                "right*12 right+jump right*46 right+jump right*49 right+jump right*55");
    }

    @Test
    void shouldSteerInTheAirAsEver() throws IOException {
        verify("air", Course.flat().runner(100, 1000), "right*12 right+jump left*30 none*10 right*20");
    }

    @Test
    void shouldCrossHillsAndStairsAsEver() throws IOException {
        Course course = Course.flat()
                .shape(250, 1000, 400, 880, 460, 880, 640, 1000)
                .block(760, 984, 200, 16)
                .block(790, 968, 140, 16);
        verify("hills", course.runner(100, 1000), "right*60 right+jump right*60 left*10");
    }

    @Test
    void shouldDoubleJumpOntoLedgesAsEver() throws IOException {
        Course course = Course.flat().block(220, 925, 600, 75).block(400, 790, 420, 135);
        verify("ledges", course.runner(100, 1000), "right*10 right+jump right*36 right+jump right*50");
    }

    @Test
    void shouldSlideAndDropAsEver() throws IOException {
        Course course = Course.flat().platform(-200, 900, 600).block(450, 800, 300, 170);
        Runner runner = course.runner(0, 900).velocity(620, 0);
        verify("slide", runner, "right+crouch*20 right+crouch+jump right+crouch*60 right*20");
    }

    @Test
    void shouldBeThrownByPadsAndTeleportersAsEver() throws IOException {
        Course course = Course.flat().pad(160, 984, 64, 16, 400, 700).teleporter(900, 920, 40, 80, 150, 700, -1);
        verify("thrown", course.runner(100, 1000), "right*60 none*30 right*60");
    }

    /** Tokens: what is held, joined by +, for one tick or for {@code *n}; jump is pressed in the first of them. */
    private static void verify(String name, Runner runner, String script) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String token : script.split(" ", -1)) {
            String[] parts = token.split("\\*", -1);
            runner.hold(buttons(parts[0]));
            if (parts[0].contains("jump")) {
                runner.jump();
            }
            for (int left = parts.length > 1 ? Integer.parseInt(parts[1]) : 1; left > 0; left--) {
                PlayerState state = runner.step().state;
                lines.add("%d: %d %d  %d %d  %d"
                        .formatted(
                                runner.tick,
                                state.x(),
                                state.y(),
                                state.vx(),
                                state.vy(),
                                state.get(PlayerState.FLAGS)));
            }
        }
        compare(name, lines);
    }

    private static int buttons(String held) {
        return (held.contains("left") ? PlayerInput.LEFT : 0)
                | (held.contains("right") ? PlayerInput.RIGHT : 0)
                | (held.contains("crouch") ? PlayerInput.CROUCH : 0);
    }

    private static void compare(String name, List<String> lines) throws IOException {
        Path written = Path.of("target", "golden", "movement", name + ".txt");
        Files.createDirectories(written.getParent());
        Files.write(written, lines);
        try (InputStream in = MovementGoldenTest.class.getResourceAsStream("/golden/movement/" + name + ".txt")) {
            String golden = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> expected = golden.lines().toList();
            for (int i = 0; i < Math.min(expected.size(), lines.size()); i++) {
                assertEquals(expected.get(i), lines.get(i), "line " + (i + 1) + "; as it is now: " + written);
            }
            assertEquals(expected.size(), lines.size(), "as it is now: " + written);
        }
    }
}
