package overbounce.maps;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The scenery that the client can draw (render/decor.js), and which other looks each kind has.
 *
 * <p>Immutable.
 */
final class DecorKinds {
    /** The word for the usual look; a map's JSON has an empty string for it. */
    static final String PLAIN = "usual";

    private static final Map<String, List<String>> VARIANTS = Map.ofEntries(
            Map.entry("arch", List.of()),
            Map.entry("breach", List.of()),
            Map.entry("window", List.of("lit", "dark")),
            Map.entry("pillar", List.of("plain")),
            Map.entry("banner", List.of()),
            Map.entry("pipe", List.of()),
            Map.entry("girder", List.of()),
            Map.entry("gear", List.of("spin")),
            Map.entry("vent", List.of()),
            Map.entry("statue", List.of()),
            Map.entry("lavafall", List.of("slime")),
            Map.entry("chain", List.of()),
            Map.entry("rune", List.of("cold")));

    private DecorKinds() {}

    static List<String> names() {
        return List.copyOf(new TreeMap<>(VARIANTS).keySet());
    }

    /** Every variant of any kind, the usual look first. */
    static List<String> variants() {
        TreeSet<String> all = new TreeSet<>();
        VARIANTS.values().forEach(all::addAll);
        List<String> list = new java.util.ArrayList<>(List.of(PLAIN));
        list.addAll(all);
        return list;
    }

    /** The looks of one kind beside the usual one. */
    static List<String> variantsOf(String kind) {
        return VARIANTS.getOrDefault(kind, List.of());
    }
}
