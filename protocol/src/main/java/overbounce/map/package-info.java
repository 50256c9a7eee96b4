/**
 * An arena as data: what is solid, what launches, moves, hurts or lies around in it, and a grid that finds solids
 * quickly.
 *
 * <p>{@link overbounce.map.ArenaMap} is plain records with whole units; the server's loader makes it from a Tiled file,
 * the codec sends it to browsers as JSON with these very field names. No rule of the game lives here, with one
 * exception: where a mover is at a tick ({@link overbounce.map.MoverSpec}), because that is what a mover <em>is</em>.
 *
 * <p>The browser hands a map to the compiled motion as one row of integers, in the order that
 * {@link overbounce.map.PackedMap} draws.
 *
 * <p>Runs on whichever thread asks; all of it is immutable. Imports {@code geometry} only. Read
 * {@link overbounce.map.ArenaMap} first.
 */
@NullMarked
package overbounce.map;

import org.jspecify.annotations.NullMarked;
