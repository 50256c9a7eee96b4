package overbounce.map;

import java.util.List;
import overbounce.geometry.ConvexPolygon;

/**
 * A solid part of the arena: its outline for drawing (x0, y0, x1, y1, ... clockwise on the screen, may be concave) and
 * the convex pieces that cover it, which is all that motion looks at. The material is {@code stone} or {@code metal}.
 *
 * <p>Immutable.
 */
public record Solid(String material, List<Integer> outline, List<ConvexPolygon> pieces) {
    public Solid {
        outline = List.copyOf(outline);
        pieces = List.copyOf(pieces);
    }

    /** A rectangle of stone. */
    public static Solid rectangle(int x, int y, int width, int height) {
        return convex(ConvexPolygon.rectangle(x, y, width, height));
    }

    /** A convex piece of stone. */
    public static Solid convex(ConvexPolygon piece) {
        List<Integer> outline = java.util.Arrays.stream(piece.toArray()).boxed().toList();
        return new Solid("stone", outline, List.of(piece));
    }
}
