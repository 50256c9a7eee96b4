package overbounce.motion;

/**
 * A solid box that is not part of the map, such as a crate: top left corner and size in 1/256 u at the tick in
 * question, velocity in 1/16 u/s. Bodies stand on it and ride it.
 *
 * <p>Immutable.
 */
public record MovingSolid(int id, int x, int y, int width, int height, int vx, int vy) {}
