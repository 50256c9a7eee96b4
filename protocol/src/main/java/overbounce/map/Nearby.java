package overbounce.map;

import java.util.Arrays;
import overbounce.geometry.ConvexPolygon;

/**
 * What {@link CollisionGrid#collect} found; emptied and used again within one question.
 *
 * <p>One caller's working memory. One thread at a time.
 */
public final class Nearby {
    private ConvexPolygon[] pieces = new ConvexPolygon[12];
    private int count;

    void add(ConvexPolygon piece) {
        if (count == pieces.length) {
            pieces = Arrays.copyOf(pieces, count * 2);
        }
        pieces[count++] = piece;
    }

    public void clear() {
        count = 0;
    }

    public int count() {
        return count;
    }

    public ConvexPolygon get(int index) {
        return pieces[index];
    }
}
