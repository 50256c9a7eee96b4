package overbounce.arena;

import overbounce.map.ArenaMap;
import overbounce.message.ServerMessage;
import overbounce.motion.MapView;

/**
 * A map of the rotation with the hash of its JSON text and the path under which clients fetch it.
 *
 * <p>The ground is made once: what all arenas look into at each tick stays in the processor's caches. Immutable.
 */
public record MapEntry(MapView ground, String hash, String url) {
    public MapEntry(ArenaMap map, String hash, String url) {
        this(MapView.of(map), hash, url);
    }

    public ArenaMap map() {
        return ground.map();
    }

    /** What clients are told of it. */
    public ServerMessage.MapRef ref() {
        return new ServerMessage.MapRef(map().name(), map().title(), url, hash);
    }
}
