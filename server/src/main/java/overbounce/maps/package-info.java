/**
 * Maps as their authors draw them: a Tiled {@code .tmj} file becomes an {@link overbounce.map.ArenaMap}, or a list of
 * sentences that say where it is wrong and what would be right.
 *
 * <p>The way of a map: {@link overbounce.maps.TiledReader} turns the JSON into plain objects and refuses what
 * Overbounce does not use (tiles, templates, rotation); {@link overbounce.maps.MapBuilder} reads each object by its
 * {@link overbounce.maps.ObjectType}, the one registry of types, properties and defaults; {@link
 * overbounce.maps.ConvexPieces} cuts concave outlines into the convex pieces that motion needs; {@link
 * overbounce.maps.MapCheck} asks whether people could play on the result. {@link overbounce.maps.MapLibrary} knows the
 * maps that come with the game and is what other packages use.
 *
 * <p>Runs at start, on whichever thread asks; nothing here is called while an arena ticks. Imports {@code map}, {@code
 * geometry}, {@code codec} (for the text that clients get) and Gson. Read {@link overbounce.maps.MapLoader} first.
 */
@NullMarked
package overbounce.maps;

import org.jspecify.annotations.NullMarked;
