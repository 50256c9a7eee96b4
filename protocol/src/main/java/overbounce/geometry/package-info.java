/**
 * Points, boxes and convex polygons: the shapes that maps are made of and that motion moves through.
 *
 * <p>The screen's axes hold everywhere: x grows to the right, y grows <em>down</em>, one unit is a world unit (u).
 * Corners of a map are whole units, so tests against them can be exact: {@link
 * overbounce.geometry.ConvexPolygon#overlaps} has no tolerance, and two shapes that touch do not overlap.
 *
 * <p>Everything here is immutable and compiled for the browser too: doubles and ints only, and of {@code Math} only
 * sqrt, abs, min, max and floor, which have the same bits in both runtimes.
 *
 * <p>Runs on whichever thread asks. Imports nothing of the game. Read {@link overbounce.geometry.ConvexPolygon} first.
 */
@NullMarked
package overbounce.geometry;

import org.jspecify.annotations.NullMarked;
