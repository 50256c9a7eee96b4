package overbounce.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overbounce.testkit.GameServer;
import overbounce.testkit.RawClient;

/** How the process starts, refuses to start, and ends. */
final class StartIT {

    private static String refusal(String... arguments) {
        try (GameServer server = GameServer.run(List.of(arguments))) {
            assertEquals(1, server.exitCode());
            List<String> said = server.output();
            assertEquals(1, said.size(), () -> "one sentence, but it said " + said);
            return said.getFirst();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 8080        | Unknown option",
                "--port eighty      | is not an int",
                "--port 70000       | --port must be a whole number from 0 to 65535, not 70000.",
                "--port 6666        | --port 6666 is one that browsers refuse to connect to; take another",
                "--bots 17          | --bots must be a whole number from 0 to 16, not 17.",
                "--max-players 1    | --max-players must be a whole number from 2 to 1000, not 1.",
                "--mode deathball   | --mode must be ffa, not deathball.",
                "--frag-limit 0 --time-limit 0 | no match would ever end",
                "--map atlantis     | atlantis: is no map of the game; name one of cathedral, crucible, necropolis",
                "--map none/such.tmj | none/such.tmj",
                "--host 192.0.2.99  | cannot be listened on",
                "simulate --mode deathball | --mode must be ffa or duel, not deathball.",
                "simulate --bots 65 | --bots must be 2 to 64, not 65.",
                "simulate --skill 9 | --skill must be 1 to 5, not 9.",
                "simulate --heat h.png | --heat draws one map: name it with --map.",
                "simulate --map atlantis | atlantis: is no map of the game",
                "map stats atlantis | atlantis: is no map of the game",
                "map picture | Missing required parameter",
            })
    void shouldSayInOneSentenceWhatIsWrong(String arguments, String sentence) {
        String said = refusal(arguments.strip().split(" +"));
        assertTrue(said.startsWith("overbounce: ") && said.contains(sentence), said);
    }

    @Test
    void shouldNameThePlaceInAMapThatIsWrong(@TempDir Path folder) throws IOException {
        Path map = Files.writeString(folder.resolve("torn.tmj"), "{\"width\": 10,");
        String said = refusal("--map", map.toString());
        assertTrue(said.contains("torn.tmj"), said);
    }

    @Test
    void shouldSayWhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String said = refusal("--port", Integer.toString(taken.getLocalPort()));
            assertTrue(said.contains("something else uses it"), said);
        }
    }

    @Test
    void shouldListCommandsAndFlagsForHelp() {
        try (GameServer server = GameServer.run(List.of("--help"))) {
            assertEquals(0, server.exitCode());
            String said = String.join("\n", server.output());
            for (String word :
                    List.of("serve", "--port", "--map", "--bots", "--frag-limit", "--time-limit", "--seed")) {
                assertTrue(said.contains(word), word);
            }
        }
    }

    @Test
    void shouldSayGoodbyeAndExitWithZeroWhenAskedToStop() throws IOException {
        try (GameServer server = GameServer.start("--bots", "0");
                RawClient player = RawClient.webSocket(server.port())) {
            String page = server.get("/");
            int build = page.indexOf("content=\"") + "content=\"".length();
            player.sendText("{\"type\":\"hello\",\"name\":\"Kestrel\",\"build\":\""
                    + page.substring(build, page.indexOf('"', build)) + "\"}");
            player.nextWith("\"welcome\"");
            Thread.ofVirtual().start(server::stop);
            assertTrue(player.nextWith("bye").contains("\"code\":\"shutdown\""));
            assertEquals(1012, player.closeCode());
            assertEquals(0, server.exitCode());
        }
    }
}
