package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import overbounce.app.ServerApp;
import overbounce.testkit.RawClient;
import overbounce.testkit.Servers;

@ParameterizedClass
@MethodSource("overbounce.testkit.Servers#transports")
final class ResumeIT {
    @SuppressWarnings("NullAway.Init") // set before its tests run
    private static ServerApp server;

    @BeforeParameterizedClassInvocation
    static void start(String transport) {
        server = Servers.start(transport, 2);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.stop();
    }

    ResumeIT(String transport) {
        assertTrue(Transport.named(transport).available());
    }

    private static JsonObject enter(RawClient client, String resume) throws IOException {
        String hello = Servers.hello(server, "Kestrel");
        String with = resume.isEmpty() ? "" : ",\"resume\":\"" + resume + "\"";
        client.sendText(hello.substring(0, hello.length() - 1) + with + "}");
        return JsonParser.parseString(client.nextWith("\"welcome\"")).getAsJsonObject();
    }

    private static String token(JsonObject welcome) {
        return welcome.get("resume").getAsString();
    }

    @Test
    void shouldGiveThePlaceBackToWhoeverLostTheConnection() throws IOException {
        try (RawClient other = RawClient.webSocket(server.port());
                RawClient first = RawClient.webSocket(server.port());
                RawClient second = RawClient.webSocket(server.port())) {
            enter(other, "");
            JsonObject before = enter(first, "");
            first.breakOff();
            JsonObject after = enter(second, token(before));
            assertEquals(before.get("id"), after.get("id"));
            assertEquals(before.get("arena"), after.get("arena"));
            assertNotEquals(token(before), token(after), "a token is good for one use");
            assertTrue(second.nextWith("[\"A\",").contains("Kestrel"), "a full part names everybody");
        }
    }

    @Test
    void shouldLetTheNewConnectionReplaceTheOld() throws IOException {
        try (RawClient first = RawClient.webSocket(server.port());
                RawClient second = RawClient.webSocket(server.port())) {
            JsonObject before = enter(first, "");
            JsonObject after = enter(second, token(before));
            assertEquals(before.get("id"), after.get("id"));
            assertTrue(first.nextWith("bye").contains("\"code\":\"replaced\""));
            assertEquals(4001, first.closeCode());
            second.sendText("{\"type\":\"ping\",\"id\":3}");
            second.nextWith("pong");
        }
    }

    /** Shows the server that frames of this connection come in. */
    private static void nameAFrame(RawClient client) throws IOException {
        client.nextSnapshot();
        client.sendText("{\"type\":\"ping\",\"id\":9}");
        client.nextWith("pong");
    }

    @Test
    void shouldTakeATokenOnlyOnce() throws IOException {
        try (RawClient first = RawClient.webSocket(server.port());
                RawClient second = RawClient.webSocket(server.port());
                RawClient third = RawClient.webSocket(server.port())) {
            JsonObject before = enter(first, "");
            JsonObject after = enter(second, token(before));
            nameAFrame(second);
            JsonObject stranger = enter(third, token(before));
            assertEquals(before.get("id"), after.get("id"));
            assertTrue(!stranger.get("id").equals(after.get("id"))
                    || !stranger.get("arena").equals(after.get("arena")));
            nameAFrame(second);
        }
    }

    @Test
    void shouldLetThoseBackWhoseWelcomeWasLost() throws IOException {
        try (RawClient first = RawClient.webSocket(server.port());
                RawClient second = RawClient.webSocket(server.port());
                RawClient third = RawClient.webSocket(server.port());
                RawClient fourth = RawClient.webSocket(server.port())) {
            JsonObject before = enter(first, "");
            first.breakOff();
            enter(second, token(before));
            second.breakOff();
            JsonObject again = enter(third, token(before));
            assertEquals(before.get("id"), again.get("id"));
            nameAFrame(third);
            third.breakOff();
            assertEquals(before.get("id"), enter(fourth, token(again)).get("id"));
        }
    }

    @Test
    void shouldTreatWhoeverHasNoValidTokenAsNew() throws IOException {
        try (RawClient client = RawClient.webSocket(server.port())) {
            assertTrue(enter(client, "AAAAAAAAAAAAAAAAAAAAAA").get("id").getAsInt() > 0);
        }
    }
}
