package overbounce.bot;

/**
 * One of the map's item places that is on the screen, and whether the item lies there. Views may share the two
 * instances of each place.
 *
 * <p>Immutable.
 *
 * @param index in {@code ArenaMap.items()}
 */
public record SeenItem(int index, boolean there) {}
