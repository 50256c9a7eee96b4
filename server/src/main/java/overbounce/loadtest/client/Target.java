package overbounce.loadtest.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.loadtest.LoadPlan;
import overbounce.loadtest.LoadProblem;
import overbounce.message.Protocol;

/** The server that is tested: where its arenas are, and what it answers over HTTP. Thread-safe. */
final class Target {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int HTTP_OK = 200;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final String origin;
    private final List<URI> addresses;

    private Target(String origin, List<URI> addresses) {
        this.origin = origin;
        this.addresses = addresses;
    }

    /** Asks the server for its arenas; one that does not tell is left to choose, or the address names an arena. */
    static Target of(LoadPlan plan) {
        URI uri = plan.target();
        boolean secure = uri.getScheme().equals("wss");
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        String authority = "://" + uri.getHost() + ":" + port;
        String origin = (secure ? "https" : "http") + authority;
        String socket = uri.getScheme() + authority + Protocol.PATH;
        if (uri.getRawQuery() != null) {
            return new Target(origin, List.of(URI.create(socket + "?" + uri.getRawQuery())));
        }
        List<String> arenas = arenas(origin);
        int wanted = plan.crowd().arenas();
        if (arenas.isEmpty()) {
            return new Target(origin, List.of(URI.create(socket)));
        }
        if (arenas.size() < wanted) {
            throw new LoadProblem(
                    "--arenas " + wanted + " is more than the server has, which is " + arenas.size() + ".");
        }
        return new Target(
                origin,
                arenas.subList(0, wanted).stream()
                        .map(arena -> URI.create(socket + "?arena=" + URLEncoder.encode(arena, StandardCharsets.UTF_8)))
                        .toList());
    }

    private static List<String> arenas(String origin) {
        String info;
        try {
            info = get(origin + "/api/info");
        } catch (ConnectException refused) {
            throw new LoadProblem("Nothing answers at " + origin + "; is the server running?");
        } catch (IOException broken) {
            throw new LoadProblem("Asking " + origin + " for its arenas failed: " + broken.getMessage() + ".");
        }
        List<String> names = new ArrayList<>();
        try {
            for (JsonElement arena :
                    JsonParser.parseString(info).getAsJsonObject().getAsJsonArray("arenas")) {
                names.add(arena.getAsJsonObject().get("id").getAsString());
            }
        } catch (JsonParseException | IllegalStateException | NullPointerException other) {
            return List.of();
        }
        return names;
    }

    /** Where the client of that number connects: neighbours go to different arenas. */
    URI address(int client) {
        return addresses.get(client % addresses.size());
    }

    /** The text at a path of the server, or null when it has none there. */
    @Nullable
    String fetch(String path) {
        try {
            String body = get(origin + path);
            return body.isEmpty() ? null : body;
        } catch (IOException unreachable) {
            return null;
        }
    }

    private static String get(String address) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == HTTP_OK ? response.body() : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
