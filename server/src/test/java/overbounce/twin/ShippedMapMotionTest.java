package overbounce.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import overbounce.map.ArenaMap;
import overbounce.map.Spawn;
import overbounce.maps.MapLibrary;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;

class ShippedMapMotionTest {
    @Test
    void shouldNeverEndAStepInsideSomethingSolid() throws Exception {
        Tuning tuning = Tuning.defaults();
        MapLibrary library = MapLibrary.shipped();
        for (String name : library.names()) {
            ArenaMap map = library.load(name).map();
            int seed = 5;
            for (Spawn spawn : map.spawns()) {
                PlayerState start =
                        PlayerState.spawned(0, spawn.x(), spawn.y(), spawn.facing(), PlayerInput.idle(0), tuning);
                assertEquals(0, MotionTwin.stuckAt(map, tuning, start, seed, 5000), name + ", seed " + seed);
                seed += 77;
            }
        }
    }
}
