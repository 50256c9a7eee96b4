package overbounce.arena;

import overbounce.map.ArenaMap;
import overbounce.message.ServerMessage;

/** A map of the rotation with the hash of its JSON text and the path under which clients fetch it. Immutable. */
public record MapEntry(ArenaMap map, String hash, String url) {

    /** What clients are told of it. */
    public ServerMessage.MapRef ref() {
        return new ServerMessage.MapRef(map.name(), map.title(), url, hash);
    }
}
