package overbounce.codec;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import overbounce.map.ItemKind;
import overbounce.message.Protocol;
import overbounce.message.ServerMessage;

/**
 * Writes what a server says, but for snapshots.
 *
 * <pre>
 * {"type":"pong","id":4,"tick":1207,"fraction":9}
 * {"type":"error","code":"out_of_range","text":"buttons is not within 0 and 63"}
 * {"type":"bye","code":"full","text":"this arena has no room","retry":true}
 * </pre>
 *
 * <p>Thread-safe.
 */
public final class ServerWriter {
    private ServerWriter() {}

    /** The message as JSON text. */
    public static String write(ServerMessage.Control message) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            json.beginObject();
            write(message, json);
            json.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(ServerMessage.Control message, JsonWriter json) throws IOException {
        switch (message) {
            case ServerMessage.Welcome welcome -> write(welcome, json);
            case ServerMessage.MapChange change -> {
                json.name("type").value("map").name("tick").value(change.tick());
                write(change.map(), json);
            }
            case ServerMessage.NextMap next -> {
                json.name("type").value("next");
                write(next.map(), json);
            }
            case ServerMessage.Pong pong -> {
                json.name("type").value("pong").name("id").value(pong.id());
                json.name("tick").value(pong.tick()).name("fraction").value(pong.fractionMs());
            }
            case ServerMessage.ErrorMessage error -> {
                json.name("type").value("error").name("code").value(error.code().wire());
                json.name("text").value(error.text());
            }
            case ServerMessage.Bye bye -> {
                json.name("type").value("bye").name("code").value(bye.code().wire());
                json.name("text").value(bye.text());
                json.name("retry").value(bye.code().retry());
            }
        }
    }

    private static void write(ServerMessage.Welcome welcome, JsonWriter json) throws IOException {
        json.name("type").value("welcome").name("protocol").value(Protocol.VERSION);
        json.name("build").value(welcome.build()).name("id").value(welcome.id());
        json.name("tick").value(welcome.beat().tick());
        json.name("tickFraction").value(welcome.beat().fractionMs());
        json.name("tickHz").value(welcome.beat().tickHz());
        json.name("snapshotTicks").value(welcome.beat().snapshotTicks());
        json.name("resume").value(welcome.resume()).name("resumed").value(welcome.resumed());
        json.name("arena").value(welcome.arena());
        write(welcome.map(), json);
        TuningJson.write(welcome.tuning(), json);
        json.name("items").beginArray();
        for (ItemKind kind : ItemKind.values()) {
            json.value(kind.wireName());
        }
        json.endArray();
        ServerMessage.Rules rules = welcome.rules();
        json.name("mode").value(rules.mode());
        json.name("rules").beginObject();
        json.name("fragLimit").value(rules.fragLimit());
        json.name("timeLimitSeconds").value(rules.timeLimitSeconds());
        json.name("itemTimers").value(rules.itemTimers());
        json.endObject();
    }

    private static void write(ServerMessage.MapRef map, JsonWriter json) throws IOException {
        json.name("map").beginObject();
        json.name("name").value(map.name()).name("title").value(map.title());
        json.name("url").value(map.url()).name("hash").value(map.hash());
        json.endObject();
    }
}
