package overbounce.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import overbounce.motion.Tuning;

class NavigationCacheTest {
    private static final Tuning TUNING = Tuning.defaults();

    @Test
    void shouldFindTheWaysThroughAMapOnce() {
        NavigationCache cache = new NavigationCache();
        Navigation first = cache.of("abc", MapSketch.room(800).map(), TUNING);
        assertSame(first, cache.of("abc", MapSketch.room(800).map(), TUNING));
    }

    @Test
    void shouldFindThemAnewWhenTheMapOrGravityChanges() {
        NavigationCache cache = new NavigationCache();
        Navigation plain = cache.of("abc", MapSketch.room(800).map(), TUNING);
        Navigation furnished =
                cache.of("def", MapSketch.room(800).platform(300, 504, 160).map(), TUNING);
        assertNotEquals(plain.edgeCount(), furnished.edgeCount());
        Tuning heavy = TUNING.with("gravity", 2400);
        Navigation sunk =
                cache.of("def", MapSketch.room(800).platform(300, 504, 160).map(), heavy);
        assertNotSame(furnished, sunk);
        assertEquals(furnished.nodeCount(), sunk.nodeCount());
        assertNotEquals(furnished.edgeCount(), sunk.edgeCount());
    }
}
