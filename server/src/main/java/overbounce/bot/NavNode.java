package overbounce.bot;

/**
 * A place where a body can stand still: feet at (x, y), 1/256 u. Nodes that walking connects both ways share a ground.
 *
 * <p>Immutable.
 */
record NavNode(int index, int x, int y, int ground) {}
