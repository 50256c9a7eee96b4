package overbounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import overbounce.testkit.Browser;
import overbounce.testkit.GameServer;
import overbounce.testkit.PlayerPage;
import overbounce.testkit.SlowLine;

/** What a player at a browser feels of crates: standing on one, and pushing one over a line of 80 ms. */
@ResourceLock(Browser.LOCK)
class CratesIT {
    private static final int ROUND_TRIP_MS = 80;
    private static final int LEARNING_TICKS = 300;

    /** A step of the height of a crate with one beside it, and a long floor. */
    private static final String ROOM = """
            {"type":"map","orientation":"orthogonal","infinite":false,"tilewidth":32,"tileheight":32,
             "width":100,"height":20,
             "properties":[{"name":"title","type":"string","value":"Crates"},{"name":"theme","value":"foundry"}],
             "layers":[{"type":"objectgroup","name":"all","objects":[
              {"id":1,"type":"solid","name":"","x":0,"y":0,"width":3200,"height":32},
              {"id":2,"type":"solid","name":"","x":0,"y":32,"width":32,"height":608},
              {"id":3,"type":"solid","name":"","x":3168,"y":32,"width":32,"height":608},
              {"id":4,"type":"solid","name":"","x":32,"y":576,"width":3136,"height":64},
              {"id":5,"type":"solid","name":"","x":32,"y":528,"width":368,"height":48},
              {"id":6,"type":"crate","name":"","x":425,"y":576,"point":true,"width":0,"height":0},
              {"id":7,"type":"spawn","name":"","x":340,"y":%d,"point":true,"width":0,"height":0}
             ]}]}
            """;

    private Path folder;

    @BeforeEach
    void remember(@TempDir Path given) {
        folder = given;
    }

    @Test
    void shouldStandOnACrateWithoutACorrection() throws IOException {
        assertEquals(0, standing(Duration.ofSeconds(8)));
    }

    @Test
    @Tag("show")
    @Tag("show-3")
    void shouldStandOnACrateFor60SWithoutACorrection() throws IOException {
        assertEquals(0, standing(Duration.ofSeconds(60)));
    }

    @Test
    void shouldPushACrateWithSmallCorrections() throws IOException {
        assertTrue(pushing(Duration.ofSeconds(8)) < 0.01);
    }

    @Test
    @Tag("show")
    @Tag("show-3")
    void shouldPushACrateFor20SWithSmallCorrections() throws IOException {
        assertTrue(pushing(Duration.ofSeconds(20)) < 0.01);
    }

    /** How many corrections there were. */
    private double standing(Duration time) throws IOException {
        Path map = Files.writeString(folder.resolve("crates.tmj"), ROOM.formatted(528));
        try (GameServer server = GameServer.start("--map", map.toString(), "--bots", "0");
                SlowLine line = SlowLine.to(server.port(), ROUND_TRIP_MS, 0, 11);
                PlayerPage player = new PlayerPage()) {
            join(player, line);
            player.hold("d");
            player.await("state.view.own.x > 405", Duration.ofSeconds(10));
            player.release("d");
            player.await("state.view.own.vx === 0", Duration.ofSeconds(5));
            pass(player, LEARNING_TICKS / 5);
            assertTrue(player.number("state.view.own.x") > 400, "on the crate");
            assertTrue(player.is("state.view.own.grounded"), "stands");
            double before = player.number("state.own.corrections.count");
            pass(player, (int) time.toSeconds() * 60);
            double corrections = player.number("state.own.corrections.count") - before;
            System.out.printf("standing on a crate for %d s: %.0f corrections%n", time.toSeconds(), corrections);
            return corrections;
        }
    }

    /** The share of corrections of 8 u and more. */
    private double pushing(Duration time) throws IOException {
        // Beside the step and the crate: the player falls down to the right of both and pushes it from there.
        Path map = Files.writeString(
                folder.resolve("push.tmj"),
                ROOM.formatted(576).replace("\"x\":340,", "\"x\":480,").replace("\"x\":425,", "\"x\":560,"));
        try (GameServer server = GameServer.start("--map", map.toString(), "--bots", "0");
                SlowLine line = SlowLine.to(server.port(), ROUND_TRIP_MS, 0, 11);
                PlayerPage player = new PlayerPage()) {
            join(player, line);
            double from = player.number("state.view.own.x");
            player.hold("d");
            pass(player, (int) time.toSeconds() * 60);
            player.release("d");
            double way = player.number("state.view.own.x") - from;
            double all = player.number("state.own.corrections.count");
            double large = player.number("state.own.corrections.bySize[2] + state.own.corrections.bySize[3]");
            System.out.printf(
                    "pushing a crate by %.0f u in %d s at %d ms: %.0f corrections %s, of 8 u and more %.0f%n",
                    way,
                    time.toSeconds(),
                    ROUND_TRIP_MS,
                    all,
                    player.read("JSON.stringify(state.own.corrections.bySize)"),
                    large);
            assertTrue(way > 500, "pushed by " + way);
            return large / Math.max(1, all);
        }
    }

    private static void join(PlayerPage player, SlowLine line) {
        player.open("http://localhost:" + line.port());
        player.play("Ada");
        pass(player, LEARNING_TICKS);
    }

    private static void pass(PlayerPage player, int ticks) {
        double first = player.number("state.world.tick");
        player.await("state.world.tick > " + (first + ticks), Duration.ofSeconds(10 + ticks / 30));
    }
}
