package overbounce.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overbounce.testkit.GameServer;

/** The commands for those who make maps and weigh weapons, as processes. */
class AuthorsCommandsIT {
    private static List<String> lines(int exitCode, String... arguments) {
        try (GameServer process = GameServer.run(List.of(arguments))) {
            assertEquals(exitCode, process.exitCode(), process.output()::toString);
            return new ArrayList<>(process.output());
        }
    }

    @Test
    void shouldPlayMatchesAndSayWhatHappened(@TempDir Path folder) throws IOException {
        Path heat = folder.resolve("heat.png");
        Path json = folder.resolve("figures.json");
        String[] command = {"simulate", "--map", "crucible", "--matches", "2", "--minutes", "1", "--bots", "4"};
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--heat", heat.toString(), "--json", json.toString()));
        List<String> said = lines(0, arguments.toArray(String[]::new));
        assertTrue(said.getFirst().startsWith("crucible: 2 matches of 4 bots, "), said.getFirst());
        assertEquals(said.getLast(), lines(0, command).getLast(), "the same matches again");
        assertTrue(Files.readString(json).contains("\"format\": \"overbounce-simulate-1\""));
        assertEquals(1600, ImageIO.read(heat.toFile()).getWidth());
    }

    @Test
    void shouldSetTwoSkillsAgainstEachOther() {
        List<String> said = lines(
                0,
                "simulate",
                "--mode",
                "duel",
                "--map",
                "crucible",
                "--skill",
                "5,1",
                "--matches",
                "4",
                "--minutes",
                "1");
        assertTrue(said.getLast().startsWith("skill 5 against 1: 4 duels, "), said.getLast());
    }

    @Test
    void shouldCheckDrawAndMeasureAMap(@TempDir Path folder) throws IOException {
        assertEquals(List.of("crucible: good"), lines(0, "map", "check", "crucible"));
        Path picture = folder.resolve("plans").resolve("crucible.png");
        lines(0, "map", "picture", "crucible", "--out", picture.toString());
        assertEquals(1600, ImageIO.read(picture.toFile()).getWidth());
        assertTrue(lines(0, "map", "stats", "crucible").getFirst().contains("1600 x 1088 u"));
    }

    @Test
    void shouldSayAllThatIsWrongWithAMapAtOnce(@TempDir Path folder) throws IOException {
        String good = Files.readString(Path.of("../assets/maps/crucible.tmj"));
        String bad = good.replace("\"value\":\"mega\"", "\"value\":\"giga\"")
                .replace("\"value\":\"armor100\"", "\"value\":\"armor101\"");
        Path file = Files.writeString(folder.resolve("crucible.tmj"), bad);
        List<String> said = lines(1, "map", "check", file.toString());
        assertTrue(said.stream().anyMatch(line -> line.contains("giga")), said::toString);
        assertTrue(said.stream().anyMatch(line -> line.contains("armor101")), said::toString);
        assertEquals(file + ": 2 faults", said.getLast());
    }
}
