package overbounce.codec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;
import overbounce.message.ByeCode;
import overbounce.message.ErrorCode;
import overbounce.message.ServerMessage;
import overbounce.message.ServerMessage.Beat;
import overbounce.message.ServerMessage.MapRef;
import overbounce.message.ServerMessage.Rules;

/**
 * Reads what a server says, for clients in Java. It is lenient as every client has to be: fields, kinds and codes that
 * it does not know are passed over, so that a server may say more than it did. Thread-safe.
 */
public final class ServerReader {
    private ServerReader() {}

    /**
     * The message that the text is, or null for a kind unknown here; throws IllegalArgumentException for what is none.
     */
    public static @Nullable ServerMessage read(String text) {
        if (text.startsWith("[")) {
            return FrameReader.read(text);
        }
        try {
            return control(JsonParser.parseString(text).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException e) {
            throw new IllegalArgumentException("not a message of a server", e);
        }
    }

    private static ServerMessage.@Nullable Control control(JsonObject message) {
        return switch (text(message, "type")) {
            case "welcome" -> welcome(message);
            case "map" -> new ServerMessage.MapChange(integer(message, "tick"), map(message));
            case "next" -> new ServerMessage.NextMap(map(message));
            case "pong" ->
                new ServerMessage.Pong(integer(message, "id"), integer(message, "tick"), integer(message, "fraction"));
            case "error" -> new ServerMessage.ErrorMessage(errorCode(text(message, "code")), text(message, "text"));
            case "bye" -> new ServerMessage.Bye(byeCode(text(message, "code")), text(message, "text"));
            default -> null;
        };
    }

    private static ServerMessage.Welcome welcome(JsonObject message) {
        Beat beat = new Beat(
                integer(message, "tick"),
                integer(message, "tickFraction"),
                integer(message, "tickHz"),
                integer(message, "snapshotTicks"));
        JsonObject limits = message.getAsJsonObject("rules");
        Rules rules = new Rules(
                text(message, "mode"),
                integer(limits, "fragLimit"),
                integer(limits, "timeLimitSeconds"),
                limits.get("itemTimers").getAsBoolean());
        return new ServerMessage.Welcome(
                text(message, "build"),
                integer(message, "id"),
                text(message, "resume"),
                message.get("resumed").getAsBoolean(),
                text(message, "arena"),
                beat,
                map(message),
                rules,
                TuningJson.read(message));
    }

    private static MapRef map(JsonObject message) {
        JsonObject map = message.getAsJsonObject("map");
        return new MapRef(text(map, "name"), text(map, "title"), text(map, "url"), text(map, "hash"));
    }

    private static ErrorCode errorCode(String wire) {
        for (ErrorCode code : ErrorCode.values()) {
            if (code.wire().equals(wire)) {
                return code;
            }
        }
        return ErrorCode.BAD_MESSAGE;
    }

    private static ByeCode byeCode(String wire) {
        for (ByeCode code : ByeCode.values()) {
            if (code.wire().equals(wire)) {
                return code;
            }
        }
        return ByeCode.INTERNAL;
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value.getAsString();
    }

    private static int integer(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value.getAsInt();
    }
}
