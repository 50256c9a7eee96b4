package overbounce.arena;

import overbounce.map.ArenaMap;

/** A map of the rotation with the hash of its JSON text and the path under which clients fetch it. Immutable. */
public record MapEntry(ArenaMap map, String hash, String url) {}
