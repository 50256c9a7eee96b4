package overbounce.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ClientFilesTest {
    private static ClientFiles files(String... pathsAndTexts) {
        SortedMap<String, byte[]> client = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            client.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new ClientFiles(client, Map.of());
    }

    @Test
    void shouldNameABuildByTheContentOfAllItsFiles() {
        ClientFiles one = files("index.html", "<head>", "main.js", "1", "lib/a.js", "2");
        assertEquals(
                one.build(),
                files("lib/a.js", "2", "index.html", "<head>", "main.js", "1").build());
        assertNotEquals(
                one.build(),
                files("index.html", "<head>", "main.js", "2", "lib/a.js", "2").build());
        assertNotEquals(
                one.build(),
                files("index.html", "<head>", "main.js", "1", "lib/b.js", "2").build());
        assertNotEquals(
                one.build(),
                files("index.html", "<head> ", "main.js", "1", "lib/a.js", "2").build());
    }

    @Test
    void shouldServeAllFilesOfABuildBelowItsAddress() {
        ClientFiles files = files("index.html", "<head>", "lib/a.js", "2");
        assertNotNull(files.find("/c/" + files.build() + "/lib/a.js"));
        assertNotNull(files.find("/"));
    }

    @Test
    void shouldNotStartWithoutAPage() {
        assertThrows(IllegalArgumentException.class, () -> files("main.js", "1"));
        assertThrows(IllegalArgumentException.class, () -> files("index.html", "<html></html>"));
    }
}
