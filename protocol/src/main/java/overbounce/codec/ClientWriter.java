package overbounce.codec;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import overbounce.message.ClientMessage;
import overbounce.motion.PlayerInput;

/** Writes what a client says, for clients in Java: load bots and tests. Thread-safe. */
public final class ClientWriter {
    private ClientWriter() {}

    /** The message as JSON text. */
    public static String write(ClientMessage message) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            write(message, json);
            json.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(ClientMessage message, JsonWriter json) throws IOException {
        switch (message) {
            case ClientMessage.Hello hello -> {
                json.name("type").value("hello").name("name").value(hello.name());
                json.name("build").value(hello.build());
                if (hello.resume() != null) {
                    json.name("resume").value(hello.resume());
                }
            }
            case ClientMessage.Input input -> {
                json.name("type").value("input").name("seen").value(input.seen());
                json.name("inputs").beginArray();
                for (PlayerInput entry : input.inputs()) {
                    write(entry, json);
                }
                json.endArray();
            }
            case ClientMessage.Resync _ -> json.name("type").value("resync");
            case ClientMessage.Chat chat ->
                json.name("type").value("chat").name("text").value(chat.text());
            case ClientMessage.Away away ->
                json.name("type").value("away").name("away").value(away.away());
            case ClientMessage.Ping ping ->
                json.name("type").value("ping").name("id").value(ping.id());
        }
    }

    private static void write(PlayerInput input, JsonWriter json) throws IOException {
        json.beginArray();
        json.value(input.tick()).value(input.buttons());
        json.value(input.aimX()).value(input.aimY()).value(input.weapon());
        json.value(input.firePresses()).value(input.jumpPresses()).value(input.usePresses());
        json.value(input.viewTick()).value(input.viewFraction());
        json.endArray();
    }
}
