package overbounce.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import overbounce.message.PrivateVector;
import overbounce.motion.PlayerInput;
import overbounce.sim.TestMaps;

/** What becomes of a player whose connection is gone. */
final class AttendanceTest {
    private static final int MG = 1;
    private static final int BODY_TICKS = 300;

    private final ArenaFixture fixture =
            ArenaFixture.withMap(TestMaps.hall().spawns(300, 500, 800).build());
    private final List<TestClient> two = fixture.players(2);
    private final TestClient killer = two.getFirst();
    private final TestClient victim = two.getLast();

    /** Plays the warm-up to its end and lets one aim at the other. */
    private void begin() {
        fixture.tickUntil("live");
        fixture.tick(30);
        killer.aim(killer.player().x() < victim.player().x() ? 300 : -300, 0);
    }

    @Test
    void shouldLeaveABodyThatCanBeKilledWhenTheLineIsGone() {
        begin();
        victim.press(PlayerInput.FIRE);
        fixture.tick(30);
        assertTrue(victim.player().ammo(MG) < 100);
        fixture.arena().hold(victim.id());
        killer.press(PlayerInput.FIRE);
        fixture.tick(200);
        killer.press(0);
        assertTrue(killer.seesDead(victim.id()), "unplugging saves nobody");
        assertEquals(1, killer.score(killer.id()).score());
        assertEquals(1, killer.score(victim.id()).deaths());
        fixture.tick(BODY_TICKS - 200 - 4);
        assertTrue(killer.seesDead(victim.id()), "it does not return by itself");
        fixture.tick(8);
        assertFalse(killer.sees(victim.id()), "the body has gone");
        TestClient back = fixture.resume(victim);
        fixture.tick(4);
        assertEquals(1, back.received.privateField(PrivateVector.ALIVE));
        assertEquals(100, back.player().ammo(MG), "whoever died has the starting kit");
        assertEquals(1, back.score(back.id()).deaths());
    }

    @Test
    void shouldGiveTheKitBackAtASpawnOnceTheBodyHasGone() {
        begin();
        killer.press(PlayerInput.FIRE);
        fixture.tick(30);
        killer.press(0);
        victim.press(PlayerInput.FIRE).aim(0, -300);
        fixture.tick(60);
        victim.press(0);
        fixture.tick(10);
        int ammo = victim.player().ammo(MG);
        int health = victim.received.privateField(PrivateVector.HEALTH);
        assertTrue(ammo < 100 && health < 100, "ammo " + ammo + ", health " + health);
        fixture.arena().hold(victim.id());
        fixture.tick(BODY_TICKS + 60);
        TestClient back = fixture.resume(victim);
        fixture.tick(4);
        assertEquals(ammo, back.player().ammo(MG));
        assertEquals(health, back.received.privateField(PrivateVector.HEALTH));
        assertTrue(back.player().spawnTick() > victim.player().spawnTick());
    }

    @Test
    void shouldTakeNothingFromTheWarmUpIntoTheMatch() {
        victim.press(PlayerInput.FIRE).aim(0, -300);
        fixture.tick(60);
        victim.press(0);
        fixture.tick(10);
        assertTrue(victim.player().ammo(MG) < 100);
        fixture.arena().hold(victim.id());
        fixture.join("Third");
        begin();
        assertFalse(killer.sees(victim.id()));
        TestClient back = fixture.resume(victim);
        fixture.tick(4);
        assertEquals(100, back.player().ammo(MG));
        assertEquals(125, back.received.privateField(PrivateVector.HEALTH));
        assertEquals(0, back.received.privateField(PrivateVector.SCORE));
    }
}
