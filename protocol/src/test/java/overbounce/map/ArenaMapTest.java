package overbounce.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import overbounce.geometry.ConvexPolygon;

class ArenaMapTest {
    @Test
    void shouldComeBackFromItsPackedFormAsMotionKnowsIt() {
        ArenaMap map = new ArenaMap(
                "a",
                "A",
                640,
                480,
                "stone",
                List.of(Solid.rectangle(0, 400, 640, 80), Solid.convex(ConvexPolygon.of(0, 400, 50, 300, 90, 400))),
                List.of(new Platform(1, 2, 3)),
                List.of(new Spawn(1, 2, 1)),
                List.of(new ItemSpot("mega", 3, 4)),
                List.of(new JumpPad(1, 2, 3, 4, 5, 6)),
                List.of(new Teleporter(1, 2, 3, 4, 5, 6, -1)),
                List.of(new Hazard(Hazard.SLIME, 1, 2, 3, 4), new Hazard(Hazard.VOID, 5, 6, 7, 8)),
                List.of(new MoverSpec(1, 2, 3, 4, 5, 6, 70, 8)),
                List.of(),
                List.of(),
                List.of());
        ArenaMap known = PackedMap.unpack(PackedMap.pack(map));
        assertEquals(map.platforms(), known.platforms());
        assertEquals(map.pads(), known.pads());
        assertEquals(map.teleporters(), known.teleporters());
        assertEquals(map.hazards(), known.hazards());
        assertEquals(map.movers(), known.movers());
        assertEquals(
                map.solids().stream().map(Solid::pieces).toList(),
                known.solids().stream().map(Solid::pieces).toList());
        assertArrayEquals(PackedMap.pack(map), PackedMap.pack(known));
    }

    @Test
    void shouldFindEveryPieceNearAnAreaOnce() {
        Random random = new Random(3);
        List<ConvexPolygon> pieces = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            pieces.add(ConvexPolygon.rectangle(
                    random.nextInt(2000) - 500,
                    random.nextInt(1000) - 200,
                    1 + random.nextInt(300),
                    1 + random.nextInt(200)));
        }
        CollisionGrid grid = new CollisionGrid(pieces);
        for (int i = 0; i < 500; i++) {
            double left = random.nextDouble() * 2000 - 600;
            double top = random.nextDouble() * 1200 - 300;
            Nearby found = new Nearby();
            grid.collect(left, top, left + 80, top + 120, found);
            Set<ConvexPolygon> seen = new HashSet<>();
            for (int k = 0; k < found.count(); k++) {
                assertTrue(seen.add(found.get(k)) || pieces.indexOf(found.get(k)) != pieces.lastIndexOf(found.get(k)));
            }
            for (ConvexPolygon piece : pieces) {
                boolean near = piece.left() <= left + 80
                        && piece.right() >= left
                        && piece.top() <= top + 120
                        && piece.bottom() >= top;
                assertTrue(!near || seen.contains(piece));
            }
        }
    }

    @Test
    void shouldGoThereAndBackWithARestAtEachEnd() {
        MoverSpec mover = new MoverSpec(100, 50, 10, 10, 0, -60, 100, 10);
        assertEquals(50 * 256, mover.gridYAt(0));
        assertEquals(50 * 256, mover.gridYAt(10));
        assertEquals(20 * 256, mover.gridYAt(30));
        assertEquals(-10 * 256, mover.gridYAt(50));
        assertEquals(-10 * 256, mover.gridYAt(60));
        assertEquals(20 * 256, mover.gridYAt(80));
        assertEquals(50 * 256, mover.gridYAt(100));
        assertEquals(mover.gridYAt(33), mover.gridYAt(533));
        assertEquals(100 * 256, mover.gridXAt(30));
    }

    @Test
    void shouldNameItemsAsTheWireDoes() {
        assertEquals(ItemKind.ROCKET_LAUNCHER, new ItemSpot("rocketlauncher", 0, 0).itemKind());
        assertEquals(1500, ItemKind.ARMOR_100.respawnTicks());
        assertThrows(IllegalArgumentException.class, () -> ItemKind.named("sword"));
        Set<Integer> ids = new HashSet<>();
        for (ItemKind kind : ItemKind.values()) {
            assertTrue(ids.add(kind.wireId()));
        }
    }
}
