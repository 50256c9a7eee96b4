package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import overbounce.message.ClientMessage;
import overbounce.message.ErrorCode;
import overbounce.motion.PlayerInput;

class ClientReaderTest {

    @TestFactory
    List<DynamicTest> shouldReadEveryGoldenMessageAsWhatItMeans() {
        return Golden.list("client.json").stream()
                .map(entry -> DynamicTest.dynamicTest(Golden.name(entry), () -> {
                    ClientMessage message = ClientReader.read(Golden.text(entry));
                    assertEquals(entry.getAsJsonObject("meaning"), meaning(message));
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> shouldWriteEveryGoldenMessageToTheSameText() {
        return Golden.list("client.json").stream()
                .map(entry -> DynamicTest.dynamicTest(Golden.name(entry), () -> {
                    String text = Golden.text(entry);
                    assertEquals(text, ClientWriter.write(ClientReader.read(text)));
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> shouldRefuseEveryGoldenFaultWithItsCode() {
        return Golden.list("refused.json").stream()
                .map(entry -> DynamicTest.dynamicTest(Golden.name(entry), () -> {
                    ProtocolViolation refusal =
                            assertThrows(ProtocolViolation.class, () -> ClientReader.read(Golden.text(entry)));
                    assertEquals(entry.get("code").getAsString(), refusal.code().wire(), refusal.text());
                    assertFalse(refusal.text().isBlank());
                    assertEquals(0, refusal.getStackTrace().length, "a stranger must not make us walk the stack");
                }))
                .toList();
    }

    @Test
    void shouldTakeFieldsInAnyOrderAndBlanksBetweenThem() throws ProtocolViolation {
        assertEquals(new ClientMessage.Ping(7), ClientReader.read(" {\n\"id\" : 7 ,\t\"type\" : \"ping\" } "));
    }

    @Test
    void shouldRefuseAMessageOfMoreThanItsBytes() {
        String text = "{\"type\":\"resync\"}" + " ".repeat(4096);
        assertRefused(ErrorCode.TOO_LONG, text);
    }

    @Test
    void shouldRefuseALongListBeforeItIsKept() {
        assertRefused(ErrorCode.TOO_LONG, "{\"type\":\"input\",\"seen\":1,\"inputs\":[" + "1,".repeat(1000) + "1]}");
    }

    @Test
    void shouldRefuseADeepNestBeforeItCostsAnything() {
        assertRefused(ErrorCode.BAD_JSON, "{\"type\":" + "[".repeat(4000));
        assertRefused(ErrorCode.BAD_MESSAGE, "[".repeat(2000) + "]".repeat(2000));
    }

    @Test
    void shouldNeverRepeatInARefusalWhatTheClientSent() {
        ProtocolViolation refusal = assertThrows(
                ProtocolViolation.class, () -> ClientReader.read("{\"type\":\"<script>alert(1)</script>\"}"));
        assertFalse(refusal.text().contains("script"));
    }

    @Test
    void shouldLetTheLongestAimPassWhicheverWayItIsRounded() throws ProtocolViolation {
        for (int degrees = 0; degrees < 360; degrees++) {
            long x = Math.round(12_000 * Math.cos(Math.toRadians(degrees)));
            long y = Math.round(12_000 * Math.sin(Math.toRadians(degrees)));
            ClientReader.read("{\"type\":\"input\",\"seen\":1,\"inputs\":[[1,0," + x + "," + y + ",1,0,0,0,0,0]]}");
        }
    }

    private static void assertRefused(ErrorCode code, String text) {
        ProtocolViolation refusal = assertThrows(ProtocolViolation.class, () -> ClientReader.read(text));
        assertEquals(code, refusal.code(), refusal.text());
    }

    private static JsonObject meaning(ClientMessage message) {
        JsonObject json = new JsonObject();
        switch (message) {
            case ClientMessage.Hello hello -> {
                json.addProperty("type", "hello");
                json.addProperty("name", hello.name());
                json.addProperty("build", hello.build());
                if (hello.resume() != null) {
                    json.addProperty("resume", hello.resume());
                }
            }
            case ClientMessage.Input input -> {
                json.addProperty("type", "input");
                json.addProperty("seen", input.seen());
                JsonArray inputs = new JsonArray();
                input.inputs().forEach(entry -> inputs.add(meaning(entry)));
                json.add("inputs", inputs);
            }
            case ClientMessage.Resync _ -> json.addProperty("type", "resync");
            case ClientMessage.Chat chat -> {
                json.addProperty("type", "chat");
                json.addProperty("text", chat.text());
            }
            case ClientMessage.Away away -> {
                json.addProperty("type", "away");
                json.addProperty("away", away.away());
            }
            case ClientMessage.Ping ping -> {
                json.addProperty("type", "ping");
                json.addProperty("id", ping.id());
            }
        }
        // Parsed again, so that numbers compare as those of the golden file do.
        return JsonParser.parseString(json.toString()).getAsJsonObject();
    }

    private static JsonObject meaning(PlayerInput input) {
        JsonObject json = new JsonObject();
        json.addProperty("tick", input.tick());
        json.addProperty("buttons", input.buttons());
        json.addProperty("aimX", input.aimX());
        json.addProperty("aimY", input.aimY());
        json.addProperty("weapon", input.weapon());
        json.addProperty("fires", input.firePresses());
        json.addProperty("jumps", input.jumpPresses());
        json.addProperty("uses", input.usePresses());
        json.addProperty("viewTick", input.viewTick());
        json.addProperty("viewFraction", input.viewFraction());
        return json;
    }
}
