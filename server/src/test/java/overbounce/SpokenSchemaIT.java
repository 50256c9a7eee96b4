package overbounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import overbounce.loadtest.Behaviour;
import overbounce.loadtest.LoadPlan;
import overbounce.loadtest.client.LoadRun;
import overbounce.testkit.GameServer;
import overbounce.testkit.RawClient;
import overbounce.testkit.Schemas;
import overbounce.testkit.Wiretap;

/** What the shipped server and the load test's clients say to each other in a match is what docs/schema says. */
class SpokenSchemaIT {
    private static final Set<String> FROM_CLIENTS = Set.of("hello", "input", "resync", "chat", "away", "ping");
    private static final Set<String> FROM_SERVER = Set.of("frame", "welcome", "next", "pong", "error", "bye");

    /** What no client may say. */
    private static final String JUNK = "{\"type\":\"junk\"}";

    private final Set<String> spoken = new HashSet<>();

    @Test
    void shouldSayOnlyWhatTheSchemasSay() throws IOException {
        listen(Duration.ofSeconds(6));
        assertEquals(Set.of("A", "a", "R", "changes", "s"), spoken, "kinds of parts");
    }

    @Test
    @Tag("show")
    @Tag("show-2")
    void shouldSayOnlyWhatTheSchemasSayOverAWholeMatch() throws IOException {
        int messages = listen(Duration.ofSeconds(75));
        assertTrue(spoken.contains("map"), "the map never changed");
        System.out.println("schemas: " + messages + " messages of a running server and its clients, all as they say");
    }

    /** How many messages were heard in a match of bots and load clients, and of one who says all there is to say. */
    private int listen(Duration time) throws IOException {
        try (GameServer server =
                        GameServer.start("--bots", "9", "--frag-limit", "3", "--seed", "5", "--map", "cathedral");
                Wiretap tap = Wiretap.to(server.port())) {
            URI address = URI.create("ws://127.0.0.1:" + tap.port());
            LoadPlan.Crowd crowd = new LoadPlan.Crowd(4, 1, Duration.ofSeconds(1), time, 1);
            new LoadRun(new LoadPlan(address, crowd, Behaviour.BOT, LoadPlan.Line.CLEAN, true, 1), (_, _, _) -> {})
                    .run();
            talk(tap.port());
            Set<String> types = new HashSet<>();
            tap.fromClients().stream()
                    .filter(text -> !text.equals(JUNK))
                    .forEach(text -> check("client-message.json", text, types));
            assertEquals(FROM_CLIENTS, types, "types of messages of clients");
            types.clear();
            tap.fromServer()
                    .forEach(text -> check(text.startsWith("[") ? "frame.json" : "server-message.json", text, types));
            spoken.addAll(types.contains("map") ? Set.of("map") : Set.of());
            types.remove("map");
            assertEquals(FROM_SERVER, types, "types of messages of the server");
            return tap.fromClients().size() + tap.fromServer().size();
        }
    }

    private void check(String schema, String text, Set<String> types) {
        assertEquals(List.of(), Schemas.faults(schema, text), text);
        JsonElement json = JsonParser.parseString(text);
        if (json.isJsonObject()) {
            types.add(json.getAsJsonObject().get("type").getAsString());
            return;
        }
        types.add("frame");
        JsonArray frame = json.getAsJsonArray();
        for (int i = 6; i < frame.size(); i++) {
            JsonElement first = frame.get(i).getAsJsonArray().get(0);
            spoken.add(first.getAsJsonPrimitive().isNumber() ? "changes" : first.getAsString());
        }
    }

    /** Says everything once, and then nonsense until the server has had enough. */
    private static void talk(int port) throws IOException {
        try (RawClient client = RawClient.webSocket(port)) {
            client.sendText("{\"type\":\"hello\",\"name\":\"Vela\",\"build\":\"\"}");
            for (String message : List.of(
                    "{\"type\":\"chat\",\"text\":\"well met, V\u00e9la\"}",
                    "{\"type\":\"away\",\"away\":true}",
                    "{\"type\":\"away\",\"away\":false}",
                    "{\"type\":\"ping\",\"id\":4}",
                    "{\"type\":\"resync\"}")) {
                client.sendText(message);
            }
            for (int i = 0; i < 12; i++) {
                client.sendText(JUNK);
            }
            RawClient.Frame frame = client.next();
            while (frame.opcode() != RawClient.CLOSE) {
                frame = client.next();
            }
        }
    }
}
