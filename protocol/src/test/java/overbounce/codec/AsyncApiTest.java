package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import overbounce.message.ByeCode;
import overbounce.message.ClientMessage;
import overbounce.message.ErrorCode;
import overbounce.message.Protocol;
import overbounce.message.ServerMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docs/asyncapi.yaml describes the protocol that is spoken: all of it, and nothing else. */
class AsyncApiTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String ROOT = "asyncapi.yaml";

    /** The only message that is no object with a type. */
    private static final String FRAME = "frame";

    private final JsonNode document = YAML.readTree(Docs.text(ROOT));
    private final JsonNode channel = document.at("/channels/play");

    @Test
    void shouldHaveNoReferenceThatLeadsNowhere() {
        Set<String> seen = new HashSet<>();
        follow(ROOT, document, seen);
        assertTrue(seen.size() > 20, "followed only " + seen);
    }

    /** Follows every reference below a node, into other files too; JSON is YAML. */
    private static void follow(String file, JsonNode node, Set<String> seen) {
        if (node.isObject() && node.has("$ref")) {
            String reference = node.get("$ref").asString();
            String[] parts = (reference + "#").split("#", 3);
            String target = parts[0].isEmpty()
                    ? file
                    : Docs.path("")
                            .relativize(Docs.path(file).resolveSibling(parts[0]))
                            .toString();
            if (seen.add(target + "#" + parts[1])) {
                JsonNode found = YAML.readTree(Docs.text(target)).at(parts[1]);
                assertFalse(found.isMissingNode(), file + " refers to " + reference);
                follow(target, found, seen);
            }
        }
        node.forEach(child -> follow(file, child, seen));
    }

    @Test
    void shouldDescribeEveryMessageAndNoOther() {
        Set<String> spoken = new TreeSet<>(types(clientTexts(), ClientMessage.class));
        spoken.addAll(types(serverTexts(), ServerMessage.Control.class));
        spoken.add(FRAME);
        assertEquals(spoken, names(channel.get("messages")));
        assertEquals(spoken, names(document.at("/components/messages")));
        for (String name : spoken) {
            JsonNode payload = document.at("/components/messages/" + name + "/payload/schema/$ref");
            assertEquals("schema/" + name + ".json", payload.asString());
        }
    }

    @Test
    void shouldReceiveWhatClientsSayAndSendTheRest() {
        Set<String> received = new TreeSet<>();
        Set<String> sent = new TreeSet<>();
        for (JsonNode operation : document.get("operations")) {
            boolean receives = operation.get("action").asString().equals("receive");
            operation.get("messages").forEach(message -> (receives ? received : sent).add(lastName(message)));
            operation.at("/reply/messages").forEach(message -> sent.add(lastName(message)));
        }
        assertEquals(types(clientTexts(), ClientMessage.class), received);
        Set<String> serverSays = new TreeSet<>(types(serverTexts(), ServerMessage.Control.class));
        serverSays.add(FRAME);
        assertEquals(serverSays, sent);
    }

    @Test
    void shouldNameEveryCode() {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : channel.get("x-close-codes")) {
            if (row.has("bye")) {
                rows.add(row.get("bye").asString() + " " + row.get("code") + " " + row.get("retry"));
            }
        }
        assertEquals(
                Arrays.stream(ByeCode.values())
                        .map(code -> code.wire() + " " + code.closeCode() + " " + code.retry())
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(rows));
        assertEquals(Arrays.stream(ByeCode.values()).map(ByeCode::wire).toList(), codes("bye.json"));
        assertEquals(Arrays.stream(ErrorCode.values()).map(ErrorCode::wire).toList(), codes("error.json"));
    }

    private static List<String> codes(String schema) {
        JsonNode known = YAML.readTree(Docs.text("schema/" + schema)).at("/properties/code/anyOf/0/oneOf");
        return known.valueStream().map(code -> code.get("const").asString()).toList();
    }

    @Test
    void shouldSayWhereToConnect() {
        assertEquals(Protocol.PATH, channel.get("address").asString());
        JsonNode offered = channel.at("/bindings/ws/headers/properties/Sec-WebSocket-Protocol/const");
        assertEquals(Protocol.SUBPROTOCOL, offered.asString());
        assertTrue(channel.get("description").asString().contains(Protocol.MESSAGE_BYTES_MAX + " bytes"));
    }

    private static List<String> clientTexts() {
        return Golden.list("client.json").stream().map(Golden::text).toList();
    }

    private static List<String> serverTexts() {
        return Stream.concat(
                        Golden.list("server.json").stream().map(Golden::text),
                        Stream.of(Golden.read("welcome.json").toString()))
                .toList();
    }

    /** The types that the golden messages have; fails unless there is one of each kind of message. */
    private static Set<String> types(List<String> texts, Class<?> kinds) {
        Set<Class<?>> read = new HashSet<>();
        Set<String> types = new TreeSet<>();
        for (String text : texts) {
            read.add(messageClass(text, kinds));
            types.add(YAML.readTree(text).get("type").asString());
        }
        assertEquals(Set.of(kinds.getPermittedSubclasses()), read);
        return types;
    }

    private static Class<?> messageClass(String text, Class<?> kinds) {
        try {
            return kinds == ClientMessage.class
                    ? ClientReader.read(text).getClass()
                    : Objects.requireNonNull(ServerReader.read(text), text).getClass();
        } catch (ProtocolViolation violation) {
            throw new AssertionError(text, violation);
        }
    }

    private static String lastName(JsonNode reference) {
        String path = reference.get("$ref").asString();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }
}
