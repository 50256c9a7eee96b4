package overbounce.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ItemTableTest {
    private static final String HEAD = "<!-- figures: from here on written by ItemTableTest, -Ddocs.mode=write -->\n";

    @Test
    void shouldBeWhatTheDocumentShows() throws IOException {
        Path file = Files.isDirectory(Path.of("docs")) ? Path.of("docs/items.md") : Path.of("../docs/items.md");
        String text = Files.readString(file);
        String kept = text.substring(0, text.indexOf(HEAD) + HEAD.length());
        if ("write".equals(System.getProperty("docs.mode"))) {
            Files.writeString(file, kept + table());
        }
        assertEquals(kept + table(), Files.readString(file), "write it anew with -Ddocs.mode=write");
    }

    @Test
    void shouldNumberTheKindsInTheirOrder() {
        int id = 0;
        for (ItemKind kind : ItemKind.values()) {
            assertEquals(id++, kind.wireId());
            assertEquals(kind, ItemKind.named(kind.wireName()));
        }
    }

    private static String table() {
        StringBuilder text =
                new StringBuilder("\n| kind | id | what it is | gives | back after, s |\n|---|---|---|---|---|\n");
        for (ItemKind kind : ItemKind.values()) {
            text.append("| `").append(kind.wireName()).append("` | ").append(kind.wireId());
            text.append(" | ")
                    .append(kind.group().name().toLowerCase(Locale.ROOT))
                    .append(" | ");
            text.append(gives(kind))
                    .append(" | ")
                    .append(kind.respawnTicks() / 60)
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String gives(ItemKind kind) {
        return switch (kind.group()) {
            case HEALTH, ARMOR -> kind.amount() + (kind.exceedsHundred() ? " up to 200" : " up to 100");
            case POWER -> kind.amount() + " s";
            case WEAPON, AMMO, HOLDABLE -> "";
        };
    }
}
