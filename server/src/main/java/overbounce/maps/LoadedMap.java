package overbounce.maps;

import overbounce.map.ArenaMap;

/**
 * A map ready to play: its data, the JSON text that clients get, and the hash of that text (16 hex digits).
 *
 * <p>Immutable.
 */
public record LoadedMap(ArenaMap map, String json, String hash) {
    public String name() {
        return map.name();
    }
}
