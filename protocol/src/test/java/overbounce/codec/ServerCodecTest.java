package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import overbounce.message.ByeCode;
import overbounce.message.ErrorCode;
import overbounce.message.Frame;
import overbounce.message.ServerMessage;
import overbounce.message.ServerMessage.Beat;
import overbounce.message.ServerMessage.MapRef;
import overbounce.message.ServerMessage.Rules;
import overbounce.motion.Tuning;

class ServerCodecTest {
    private static final ServerMessage.Welcome WELCOME = new ServerMessage.Welcome(
            "5f2c90aa",
            1,
            "Zm9ydHkgdHdvIGlzIG5vdCBpdA",
            false,
            "main",
            new Beat(118, 5, 60, 2),
            new MapRef("pit", "The Pit", "/maps/pit.0123456789abcdef.json", "0123456789abcdef"),
            new Rules("ffa", 20, 600, true),
            Tuning.defaults());

    @TestFactory
    List<DynamicTest> shouldReadEveryGoldenMessageAndWriteItToTheSameText() {
        return Golden.list("server.json").stream()
                .map(entry -> DynamicTest.dynamicTest(Golden.name(entry), () -> {
                    String text = Golden.text(entry);
                    var message = assertInstanceOf(ServerMessage.Control.class, ServerReader.read(text));
                    assertEquals(text, ServerWriter.write(message));
                    assertEquals(entry.get("meaning"), JsonParser.parseString(text));
                    if (message instanceof ServerMessage.Bye bye) {
                        assertEquals(entry.get("close").getAsInt(), bye.code().closeCode());
                    }
                }))
                .toList();
    }

    @Test
    void shouldHaveAGoldenByeForEveryCode() {
        for (ByeCode code : ByeCode.values()) {
            assertEquals(
                    1,
                    Golden.list("server.json").stream()
                            .map(Golden::text)
                            .map(ServerReader::read)
                            .filter(message -> message instanceof ServerMessage.Bye bye && bye.code() == code)
                            .count(),
                    code.wire());
        }
    }

    /** The figures may be tuned; their names may not change under clients that know them. */
    @Test
    void shouldWelcomeWithAllThatTheGoldenWelcomeNames() {
        JsonObject golden = Golden.read("welcome.json").getAsJsonObject();
        JsonObject written = JsonParser.parseString(ServerWriter.write(WELCOME)).getAsJsonObject();
        assertEquals(List.copyOf(golden.keySet()), List.copyOf(written.keySet()));
        assertEquals(
                List.copyOf(golden.getAsJsonObject("tuning").keySet()),
                List.copyOf(written.getAsJsonObject("tuning").keySet()));
        assertEquals(
                weaponFields(golden.getAsJsonArray("weapons").get(0)),
                weaponFields(written.getAsJsonArray("weapons").get(0)));
        for (String name : golden.keySet()) {
            if (!name.equals("tuning") && !name.equals("weapons")) {
                assertEquals(golden.get(name), written.get(name), name);
            }
        }
    }

    private static List<String> weaponFields(JsonElement weapon) {
        return List.copyOf(weapon.getAsJsonObject().keySet());
    }

    @Test
    void shouldReadBackTheWelcomeItWrites() {
        assertEquals(WELCOME, ServerReader.read(ServerWriter.write(WELCOME)));
        ServerMessage.Welcome moon = new ServerMessage.Welcome(
                WELCOME.build(),
                255,
                WELCOME.resume(),
                WELCOME.resumed(),
                "moon \"one\"",
                WELCOME.beat(),
                WELCOME.map(),
                WELCOME.rules(),
                Tuning.defaults().with("gravity", 200.125));
        assertEquals(moon, ServerReader.read(ServerWriter.write(moon)));
    }

    @Test
    void shouldPassOverWhatANewerServerSays() {
        assertNull(ServerReader.read("{\"type\":\"vote\",\"question\":{}}"));
        assertEquals(
                new ServerMessage.Pong(1, 2, 3),
                ServerReader.read("{\"type\":\"pong\",\"id\":1,\"tick\":2,\"fraction\":3,\"load\":[0.5]}"));
        assertEquals(
                new ServerMessage.ErrorMessage(ErrorCode.BAD_MESSAGE, "?"),
                ServerReader.read("{\"type\":\"error\",\"code\":\"of_tomorrow\",\"text\":\"?\"}"));
        assertEquals(
                new ServerMessage.Bye(ByeCode.INTERNAL, "?"),
                ServerReader.read("{\"type\":\"bye\",\"code\":\"of_tomorrow\",\"text\":\"?\",\"retry\":true}"));
    }

    @Test
    void shouldReadAFrameWhereAFrameIs() {
        assertInstanceOf(Frame.class, ServerReader.read("[2,0,null,0,0,[]]"));
    }

    @Test
    void shouldRefuseWhatIsNoMessage() {
        for (String text : List.of("", "7", "{", "{}", "{\"type\":\"pong\"}", "{\"type\":[]}", "{\"type\":\"map\"}")) {
            assertThrows(IllegalArgumentException.class, () -> ServerReader.read(text), text);
        }
    }
}
