package overbounce.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import overbounce.motion.Tuning;

class NavigationTest {
    private static final int FLOOR = MapSketch.FLOOR;

    private static int at(Navigation nav, int x, int y) {
        int node = nav.nodeNear(x * 256, y * 256, 24, 12);
        assertNotEquals(Navigation.NOWHERE, node, "no place to stand near " + x + ", " + y);
        return node;
    }

    private static boolean leads(Navigation nav, int fromX, int fromY, int toX, int toY) {
        return nav.routes().ticks(at(nav, fromX, fromY), at(nav, toX, toY)) != Routes.UNREACHABLE;
    }

    private static Set<Way> waysBetween(Navigation nav, int from, int to) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        for (int node = from; node != to; ) {
            NavEdge edge = nav.edge(nav.routes().next(node, to));
            ways.add(edge.way());
            node = edge.to();
        }
        return ways;
    }

    @Test
    void shouldWalkFromWallToWallInTheTimeARunTakes() {
        Navigation nav = MapSketch.room(1000).navigation();
        int ticks = nav.routes().ticks(at(nav, 60, FLOOR), at(nav, 940, FLOOR));
        assertEquals(880 / 400.0 * 60, ticks, 12);
        assertEquals(EnumSet.of(Way.WALK), waysBetween(nav, at(nav, 60, FLOOR), at(nav, 940, FLOOR)));
    }

    @Test
    void shouldJumpOverALowWallAndBeStoppedByAHighOne() {
        Navigation low = MapSketch.room(1000).block(480, FLOOR - 90, 40, 90).navigation();
        assertTrue(leads(low, 100, FLOOR, 900, FLOOR));
        Navigation high = MapSketch.room(1000).block(480, FLOOR - 130, 40, 130).navigation();
        assertFalse(leads(high, 100, FLOOR, 900, FLOOR));
    }

    @Test
    void shouldLeadOverLevelGroundAndNoFurtherWhereOnlyWalksAreFound() {
        MapSketch sketch = MapSketch.room(1000).block(480, FLOOR - 90, 40, 90);
        Navigation walks = Navigation.ofWalks(sketch.navigation().arena(), Tuning.defaults());
        assertTrue(leads(walks, 100, FLOOR, 400, FLOOR));
        assertFalse(leads(walks, 100, FLOOR, 900, FLOOR));
        assertEquals(walks.nodeCount(), sketch.navigation().nodeCount());
    }

    @Test
    void shouldReachWhatItJumpsToUntilThatIsRaised() {
        assertTrue(
                leads(MapSketch.room(1000).platform(400, FLOOR - 96, 160).navigation(), 100, FLOOR, 480, FLOOR - 96));
        assertFalse(
                leads(MapSketch.room(1000).platform(400, FLOOR - 120, 160).navigation(), 100, FLOOR, 480, FLOOR - 120));
    }

    @Test
    void shouldJumpHigherWhereGravityIsLower() {
        Tuning light = Tuning.defaults().with("gravity", 800);
        Navigation nav = Navigation.of(
                MapSketch.room(1000).platform(400, FLOOR - 120, 160).map(), light);
        assertTrue(leads(nav, 100, FLOOR, 480, FLOOR - 120));
    }

    @Test
    void shouldReachWithTheSecondJumpWhatTheFirstCannot() {
        MapSketch steps = MapSketch.room(1000).block(300, FLOOR - 80, 60, 80).platform(420, FLOOR - 220, 200);
        Navigation nav = steps.navigation();
        assertTrue(leads(nav, 100, FLOOR, 520, FLOOR - 220));
        assertTrue(
                waysBetween(nav, at(nav, 100, FLOOR), at(nav, 520, FLOOR - 220)).contains(Way.DOUBLE_JUMP));
    }

    @Test
    void shouldClearAGapWithARunUpAndGiveUpOnAWiderOne() {
        Navigation narrow = MapSketch.open(1200)
                .block(0, FLOOR, 400, 100)
                .block(690, FLOOR, 510, 100)
                .navigation();
        assertTrue(leads(narrow, 60, FLOOR, 1100, FLOOR));
        Navigation wide = MapSketch.open(1200)
                .block(0, FLOOR, 400, 100)
                .block(860, FLOOR, 340, 100)
                .navigation();
        assertFalse(leads(wide, 60, FLOOR, 1100, FLOOR));
    }

    @Test
    void shouldDropThroughAPlatformButNotThroughABlock() {
        Navigation platform = MapSketch.room(600).platform(32, 400, 536).navigation();
        int over = at(platform, 300, 400);
        assertTrue(leads(platform, 300, 400, 300, FLOOR));
        assertEquals(
                Way.DROP,
                platform.edge(platform.routes().next(over, at(platform, 300, FLOOR)))
                        .way());
        Navigation block = MapSketch.room(600).block(32, 400, 536, 20).navigation();
        assertFalse(leads(block, 300, 400, 300, FLOOR));
    }

    @Test
    void shouldFallOffLedgesAndNotComeBackUp() {
        Navigation nav = MapSketch.room(1000).block(32, 300, 300, 20).navigation();
        assertTrue(leads(nav, 100, 300, 900, FLOOR));
        assertFalse(leads(nav, 900, FLOOR, 100, 300));
    }

    @Test
    void shouldRideAPadToWhereNoJumpLeads() {
        MapSketch sketch = MapSketch.room(1200).block(700, 300, 468, 20);
        assertFalse(leads(sketch.navigation(), 100, FLOOR, 900, 300));
        Navigation nav = sketch.pad(400, FLOOR, 660, 240).navigation();
        assertTrue(leads(nav, 100, FLOOR, 900, 300));
        assertTrue(waysBetween(nav, at(nav, 100, FLOOR), at(nav, 900, 300)).contains(Way.PAD));
    }

    @Test
    void shouldTakeATeleporterToAShutRoom() {
        MapSketch sketch = MapSketch.room(1200).block(600, 0, 32, FLOOR);
        assertFalse(leads(sketch.navigation(), 100, FLOOR, 1000, FLOOR));
        Navigation nav = sketch.teleporter(40, FLOOR, 800, FLOOR).navigation();
        assertTrue(leads(nav, 300, FLOOR, 1000, FLOOR));
        assertTrue(waysBetween(nav, at(nav, 300, FLOOR), at(nav, 1000, FLOOR)).contains(Way.TELEPORT));
    }

    @Test
    void shouldJumpOverLavaAndNeverWalkThroughIt() {
        Navigation nav = MapSketch.room(1000).lava(450, FLOOR - 8, 100, 8).navigation();
        assertTrue(leads(nav, 100, FLOOR, 900, FLOOR));
        assertTrue(waysBetween(nav, at(nav, 100, FLOOR), at(nav, 900, FLOOR)).contains(Way.JUMP));
        Navigation wide = MapSketch.room(1200).lava(400, FLOOR - 8, 460, 8).navigation();
        assertFalse(leads(wide, 100, FLOOR, 1100, FLOOR));
    }

    @Test
    void shouldFindAPlaceForEveryItemAndSpawn() {
        Navigation nav = MapSketch.room(1000)
                .platform(400, FLOOR - 96, 160)
                .spawn(100, FLOOR)
                .item("mega", 480, FLOOR - 96)
                .navigation();
        assertNotEquals(Navigation.NOWHERE, nav.itemNode(0));
        assertNotEquals(Navigation.NOWHERE, nav.spawnNode(0));
    }

    @Test
    void shouldKeepThePromiseOfEveryEdgeWhenDrivenAgain() {
        MapSketch sketch = MapSketch.room(1600)
                .block(300, FLOOR - 80, 60, 80)
                .platform(420, FLOOR - 190, 200)
                .platform(700, FLOOR - 96, 160)
                .block(1000, FLOOR - 64, 568, 64)
                .lava(880, FLOOR - 8, 100, 8)
                .pad(1400, FLOOR - 64, 1200, 300)
                .platform(1050, 320, 120);
        Navigation nav = sketch.navigation();
        Probe probe = new Probe(nav.arena(), nav.tuning());
        for (NavEdge edge : nav.edges()) {
            NavNode from = nav.node(edge.from());
            Probe.Outcome outcome = probe.run(edge.recipe(), false, Bodies.standing(from.x(), from.y(), 0));
            assertTrue(outcome.arrived(), () -> "broken promise: " + edge);
        }
        assertTrue(nav.edgeCount() > nav.nodeCount(), nav.nodeCount() + " nodes, " + nav.edgeCount() + " edges");
    }
}
