package overbounce.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import overbounce.message.KillCause;

final class HazardsTest {
    private static WorldFixture with(String kind) {
        return new WorldFixture(TestMaps.hall().hazard(kind, 300, 200).build());
    }

    @Test
    void shouldBurnAtOnceAndThenEveryHalfSecondInLava() {
        WorldFixture fight = with("lava");
        Player player = fight.stand(1, 400);
        fight.step(1);
        assertEquals(70, player.health());
        fight.step(29);
        assertEquals(70, player.health());
        fight.step(1);
        assertEquals(40, player.health());
        fight.step(60);
        assertFalse(player.alive());
        SimEvent.Died death = fight.told(SimEvent.Died.class).getFirst();
        assertEquals(KillCause.LAVA.wire(), death.cause());
        assertEquals(0, death.killer());
    }

    @Test
    void shouldTakeTenEveryHalfSecondInSlime() {
        WorldFixture fight = with("slime");
        Player player = fight.stand(1, 400);
        fight.step(1 + 30 * 4);
        assertEquals(50, player.health());
    }

    @Test
    void shouldNotShortenThePauseByHoppingInAndOut() {
        WorldFixture fight = with("lava");
        Player player = fight.stand(1, 400);
        for (int i = 0; i < 10; i++) {
            fight.move(player, 400);
            fight.step(1);
            fight.move(player, 800);
            fight.step(1);
        }
        assertEquals(70, player.health());
    }

    @Test
    void shouldKillInTheVoidWhateverTheArmor() {
        WorldFixture fight = with("void");
        Player player = fight.stand(1, 400);
        player.armor = 200;
        player.health = 200;
        fight.step(1);
        assertFalse(player.alive());
        assertEquals(
                KillCause.VOID.wire(),
                fight.told(SimEvent.Died.class).getFirst().cause());
    }

    @Test
    void shouldKillWhoeverFallsOutOfTheMap() {
        WorldFixture fight = new WorldFixture(TestMaps.hall().build());
        Player player = fight.standAt(1, 2200, TestMaps.FLOOR);
        fight.step(60);
        assertFalse(player.alive());
        assertEquals(
                KillCause.VOID.wire(),
                fight.told(SimEvent.Died.class).getFirst().cause());
    }
}
