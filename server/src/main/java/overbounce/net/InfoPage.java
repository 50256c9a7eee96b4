package overbounce.net;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import overbounce.arena.ArenaStatus;
import overbounce.lobby.ArenaEntry;
import overbounce.message.Protocol;

/** What the server tells about itself at {@code /api/info}, for its own lobby and for server lists. Thread-safe. */
final class InfoPage {
    private InfoPage() {}

    static String json(Services services) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            json.name("name").value("Overbounce");
            json.name("protocol").value(Protocol.VERSION);
            json.name("build").value(services.files().build());
            json.name("arenas").beginArray();
            for (ArenaEntry entry : services.lobby().arenas()) {
                arena(entry.id(), entry.status(), json);
            }
            json.endArray().endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void arena(String id, ArenaStatus status, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("id").value(id).name("name").value(id);
        json.name("map").value(status.mapName()).name("mapTitle").value(status.mapTitle());
        json.name("mapUrl").value(status.mapUrl());
        json.name("mode").value(status.mode()).name("phase").value(status.phase());
        json.name("players").value(status.people()).name("bots").value(status.bots());
        json.name("max").value(status.playersMax());
        json.name("leaderScore").value(status.leaderScore()).name("secondsLeft").value(status.secondsLeft());
        json.endObject();
    }
}
