package overbounce.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeaponTableTest {
    private static final String HEAD = "<!-- figures: from here on written by WeaponTableTest, -Ddocs.mode=write -->\n";

    @Test
    void shouldNameEverySlotOnceInOrder() {
        List<Integer> slots = new ArrayList<>();
        for (WeaponSpec spec : WeaponTable.all()) {
            slots.add(spec.slot());
        }
        List<Integer> weapons = new ArrayList<>();
        for (Weapon weapon : Weapon.values()) {
            weapons.add(weapon.slot());
        }
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8), slots);
        assertEquals(slots, weapons);
    }

    @Test
    void shouldBeWhatTheDocumentShows() throws IOException {
        Path file = Files.isDirectory(Path.of("docs")) ? Path.of("docs/weapons.md") : Path.of("../docs/weapons.md");
        String text = Files.readString(file);
        String kept = text.substring(0, text.indexOf(HEAD) + HEAD.length());
        if ("write".equals(System.getProperty("docs.mode"))) {
            Files.writeString(file, kept + table());
        }
        assertEquals(kept + table(), Files.readString(file), "write it anew with -Ddocs.mode=write");
    }

    /** A row for each figure, a column for each weapon; what a weapon has not is left empty. */
    private static String table() {
        StringBuilder text = new StringBuilder("\n| |");
        for (Weapon weapon : Weapon.values()) {
            text.append(' ').append(weapon.shortName()).append(" |");
        }
        text.append("\n|---|").append("---|".repeat(Weapon.values().length)).append('\n');
        for (int row = 0; row < WeaponSpec.NAMES.size(); row++) {
            text.append("| `").append(WeaponSpec.NAMES.get(row)).append("` |");
            for (WeaponSpec spec : WeaponTable.all()) {
                text.append(cell(row, spec.numbers()[row])).append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String cell(int row, double figure) {
        boolean counts = WeaponSpec.NAMES.get(row).equals("slot")
                || WeaponSpec.NAMES.get(row).endsWith("Ammo");
        if (figure == 0 && !counts) {
            return "";
        }
        return figure == (int) figure ? " " + (int) figure : " " + figure;
    }
}
