package overbounce.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import overbounce.map.ArenaMap;
import overbounce.message.ByeCode;
import overbounce.message.ClientMessage;
import overbounce.message.Frame;
import overbounce.message.FrameLayout;
import overbounce.message.PrivateVector;
import overbounce.motion.Grid;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.sim.TestMaps;

final class ArenaTest {
    private static final ArenaMap HALL = TestMaps.furnished();

    private static ArenaSettings settings(int bots, int fragLimit, int timeLimitSeconds, int playersMax) {
        return new ArenaSettings("test", "ffa", bots, 3, fragLimit, timeLimitSeconds, playersMax, 5);
    }

    @Test
    void shouldPutANewcomerIntoTheFightWithTheNextTick() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        TestClient client = fixture.join("Kestrel");
        assertEquals(1, client.id());
        fixture.tick(2);
        assertEquals(1, client.frames.size());
        assertEquals(1, client.received.privateField(PrivateVector.ALIVE));
        assertEquals(125, client.received.privateField(PrivateVector.HEALTH));
        assertEquals(1, client.player().spawnTick());
        assertTrue(client.sees(1));
        assertEquals("Kestrel", client.member(1).name());
    }

    @Test
    void shouldMoveAPlayerByItsInputsAndShowItToOthers() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        List<TestClient> two = fixture.players(2);
        fixture.tick(10);
        int before = two.getFirst().player().x();
        two.getFirst().press(PlayerInput.RIGHT);
        fixture.tick(30);
        int moved = two.getFirst().player().x() - before;
        assertTrue(moved > 100 * Grid.POS, "30 ticks at up to 400 u/s: " + moved / Grid.POS);
        int shown = two.get(1).entity(1).x();
        assertEquals(two.getFirst().player().x() / 64.0, shown, 0.5);
    }

    @Test
    void shouldSendASnapshotEverySecondTickAndShortPartsWhenNothingHappens() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        TestClient client = fixture.join("Kestrel");
        fixture.tick(300);
        assertEquals(150, client.frames.size());
        Frame last = client.lastFrame();
        assertEquals(300, last.tick());
        assertEquals(2, last.back());
        assertTrue(last.parts().isEmpty());
        client.bytes = 0;
        fixture.tick(60);
        assertTrue(client.bytes < 30 * 60, "30 frames of somebody who stands: " + client.bytes);
    }

    @Test
    void shouldTellTheSmallestMarginSinceTheLastSnapshot() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        TestClient client = fixture.join("Kestrel");
        fixture.tick(2);
        client.sending = false;
        fixture.arena().offer(1, new ClientMessage.Input(2, List.of(client.input(4))), 21, 30);
        fixture.arena().offer(1, new ClientMessage.Input(2, List.of(client.input(5))), 9, 30);
        fixture.tick(2);
        assertEquals(9, client.lastFrame().marginMs());
        fixture.tick(2);
        assertEquals(Frame.NO_MARGIN, client.lastFrame().marginMs());
    }

    @Test
    void shouldCountLateAndRefuseFarInputs() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        TestClient client = fixture.join("Kestrel");
        fixture.tick(10);
        Arena arena = fixture.arena();
        assertTrue(arena.offer(1, new ClientMessage.Input(10, List.of(client.input(9))), -18, 30));
        assertFalse(arena.offer(1, new ClientMessage.Input(10, List.of(client.input(41))), 500, 30));
        fixture.tick(2);
        assertEquals(1, client.lastFrame().late());
        assertEquals(1, arena.status().counters().lateInputs());
        assertEquals(1, arena.status().counters().badInputs());
    }

    @Test
    void shouldNotMoveFasterForWhoSendsMoreInputs() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        List<TestClient> two = fixture.players(2);
        fixture.tick(20);
        two.forEach(client -> client.press(PlayerInput.RIGHT));
        int[] before = {two.get(0).player().x(), two.get(1).player().x()};
        for (int i = 0; i < 10; i++) {
            int tick = fixture.arena().tickNumber();
            for (int ahead = 1; ahead <= 24; ahead++) {
                fixture.arena()
                        .offer(1, new ClientMessage.Input(0, List.of(two.get(0).input(tick + ahead))), 9, 20);
            }
            fixture.tick(1);
        }
        assertEquals(two.get(1).player().x() - before[1], two.get(0).player().x() - before[0]);
    }

    @Test
    void shouldFillUpWithBotsThatLeaveAsPeopleCome() {
        ArenaFixture fixture = ArenaFixture.with(settings(4, 20, 600, 16), HALL);
        fixture.tick(2);
        assertEquals(4, fixture.arena().status().bots());
        List<TestClient> people = fixture.players(3);
        fixture.tick(2);
        assertEquals(1, fixture.arena().status().bots());
        assertEquals(3, fixture.arena().status().people());
        Frame.Member bot = people.getFirst().received.roster().values().stream()
                .filter(Frame.Member::bot)
                .findFirst()
                .orElseThrow();
        assertTrue(bot.name().contains("bot"));
        fixture.arena().leave(people.getFirst().id());
        fixture.tick(2);
        assertEquals(2, fixture.arena().status().bots());
        assertFalse(
                people.get(1).received.roster().containsKey(people.getFirst().id()));
        assertFalse(people.get(1).sees(people.getFirst().id()));
    }

    @Test
    void shouldHaveNoPlaceWhenFull() {
        ArenaFixture fixture = ArenaFixture.with(settings(2, 20, 600, 2), HALL);
        fixture.players(2);
        assertEquals(0, fixture.join("Late").id());
        fixture.tick(2);
        assertEquals(0, fixture.arena().status().bots());
    }

    @Test
    void shouldTellHitsHurtsAndKillsToThoseConcerned() {
        ArenaFixture fixture =
                ArenaFixture.withMap(TestMaps.hall().spawns(500, 800).build());
        List<TestClient> two = fixture.players(2);
        fixture.tick(30);
        boolean firstIsLeft = two.get(0).player().x() < two.get(1).player().x();
        TestClient left = two.get(firstIsLeft ? 0 : 1);
        TestClient right = two.get(firstIsLeft ? 1 : 0);
        left.aim(300, 0).press(PlayerInput.FIRE);
        fixture.tick(30);
        assertTrue(ownEvents(left, FrameLayout.OWN_HIT) >= 3);
        assertTrue(ownEvents(right, FrameLayout.OWN_HURT) >= 3);
        assertEquals(0, ownEvents(left, FrameLayout.OWN_HURT));
        fixture.tick(6 * 40);
        assertEquals(0, right.received.privateField(PrivateVector.ALIVE));
        assertEquals(left.id(), right.received.privateField(PrivateVector.KILLER));
        assertTrue(left.seesDead(right.id()));
        Frame.Kill kill = kills(right).getFirst();
        assertEquals(left.id(), kill.killer());
        assertEquals(right.id(), kill.victim());
        assertEquals(1, left.score(left.id()).score());
        assertEquals(1, right.score(right.id()).deaths());
    }

    private static long ownEvents(TestClient client, int kind) {
        return client.frames.stream()
                .flatMap(frame -> frame.events().stream())
                .filter(event -> event.getFirst() == kind)
                .count();
    }

    private static List<Frame.Kill> kills(TestClient client) {
        return client.frames.stream()
                .flatMap(frame -> frame.parts().stream())
                .filter(Frame.ArenaPart.class::isInstance)
                .flatMap(part -> ((Frame.ArenaPart) part).kills().stream())
                .toList();
    }

    @Test
    void shouldCountEveryClickAcrossTheWrapOfItsCounter() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        TestClient client = fixture.join("Kestrel").wield(0);
        fixture.tick(40);
        int shots = 0;
        for (int click = 0; click < 260; click++) {
            client.press(PlayerInput.FIRE);
            fixture.tick(1);
            int clickedAt = fixture.arena().tickNumber();
            client.press(0);
            fixture.tick(29);
            shots += client.player().shotTick() == clickedAt ? 1 : 0;
        }
        assertEquals(260, shots);
    }

    @Test
    void shouldPassOnChatInAnyScript() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        List<TestClient> two = fixture.players(2);
        fixture.tick(2);
        String text = "gg \"well\" \\ gespielt, für dich \uD83C\uDFC6 \u0416";
        fixture.arena().chat(1, text);
        fixture.tick(2);
        List<Frame.ChatLine> lines = two.get(1).lastFrame().parts().stream()
                .filter(Frame.ArenaPart.class::isInstance)
                .flatMap(part -> ((Frame.ArenaPart) part).chat().stream())
                .toList();
        assertEquals(List.of(new Frame.ChatLine(1, 1, text)), lines);
    }

    @Test
    void shouldPlayFromWarmupToTheNextMap() {
        ArenaMap second =
                TestMaps.hall().spawns(300, 600, 900, 1200, 1500, 1800).build();
        ArenaFixture fixture = ArenaFixture.with(settings(3, 2, 600, 16), HALL, second);
        TestClient client = fixture.join("Kestrel");
        fixture.tickUntil("countdown").tickUntil("live");
        fixture.tick(4);
        assertEquals(FrameLayout.PHASE_LIVE, client.received.phase());
        fixture.tickUntil("intermission");
        assertEquals(2, fixture.arena().status().leaderScore());
        fixture.tick(2);
        PlayerState resting = client.player();
        client.press(PlayerInput.LEFT | PlayerInput.JUMP);
        fixture.tick(100);
        assertEquals(FrameLayout.PHASE_INTERMISSION, client.received.phase());
        assertEquals(resting, client.player(), "nothing moves");
        assertTrue(client.controls.isEmpty());
        fixture.tickUntil("warmup");
        fixture.tick(2);
        assertEquals(2, client.controls.size());
        assertTrue(client.controls.getFirst().startsWith("{\"type\":\"map\""), client.controls.getFirst());
        assertTrue(client.controls.getLast().startsWith("{\"type\":\"next\""), client.controls.getLast());
        assertEquals(0, client.resyncs);
        assertEquals(1, client.received.privateField(PrivateVector.ALIVE));
        assertEquals(0, client.score(client.id()).score());
    }

    @Test
    void shouldLetALateComerJoinTheMatchThatGoesOn() {
        ArenaFixture fixture = ArenaFixture.with(settings(2, 20, 600, 16), HALL);
        fixture.join("First");
        fixture.tickUntil("live");
        TestClient late = fixture.join("Late");
        fixture.tick(2);
        assertEquals("live", fixture.arena().status().phase());
        assertEquals(1, late.received.privateField(PrivateVector.ALIVE));
    }

    @Test
    void shouldKeepTheBodyFiveSecondsAndThePlaceSixty() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        List<TestClient> two = fixture.players(2);
        fixture.tick(10);
        fixture.arena().hold(1);
        fixture.tick(298);
        assertTrue(two.get(1).sees(1));
        assertTrue(two.get(1).member(1).away());
        fixture.tick(4);
        assertFalse(two.get(1).sees(1), "the body has gone");
        assertEquals(1, fixture.arena().status().held());
        fixture.tick(3600 - 310);
        assertTrue(two.get(1).received.roster().containsKey(1));
        fixture.tick(12);
        assertFalse(two.get(1).received.roster().containsKey(1));
        assertFalse(fixture.arena().resume(1, two.getFirst()));
    }

    @Test
    void shouldResumeWithScoreAndKitAndFullParts() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        List<TestClient> two = fixture.players(2);
        fixture.tick(10);
        fixture.arena().hold(1);
        fixture.tick(400);
        TestClient back = fixture.resume(two.getFirst());
        fixture.tick(2);
        assertEquals(1, back.received.privateField(PrivateVector.ALIVE));
        assertTrue(back.frames.getFirst().full());
        assertFalse(back.member(1).away());
        assertEquals(two.get(1).received.entities(), back.received.entities());
    }

    @Test
    void shouldCloseTheOldConnectionOfWhoComesBackOnANewOne() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        TestClient old = fixture.join("Kestrel");
        fixture.tick(10);
        TestClient fresh = fixture.resume(old);
        fixture.tick(2);
        assertEquals(ByeCode.REPLACED.closeCode(), old.closedWith);
        assertEquals(1, fresh.frames.size());
        assertEquals(1, fresh.player().spawnTick(), "the body stayed where it was");
    }

    @Test
    void shouldMakeASpectatorOfWhoIsAwayForHalfAMinute() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        List<TestClient> two = fixture.players(2);
        fixture.tick(10);
        two.getFirst().press(PlayerInput.RIGHT);
        fixture.arena().away(1, true);
        fixture.tick(40);
        int x = two.get(1).entity(1).x();
        fixture.tick(60);
        assertEquals(x, two.get(1).entity(1).x(), "stands still");
        fixture.tick(1800);
        assertFalse(two.get(1).sees(1));
        assertFalse(two.getFirst().received.bodyPresent());
        assertTrue(two.getFirst().member(1).away());
        fixture.arena().away(1, false);
        fixture.tick(2);
        assertTrue(two.getFirst().received.bodyPresent());
        assertTrue(two.get(1).sees(1));
    }

    @Test
    void shouldEndAConnectionThatHasSeenNothingForFiveSeconds() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        List<TestClient> two = fixture.players(2);
        fixture.tick(10);
        two.getFirst().sending = false;
        fixture.tick(310);
        assertEquals(ByeCode.TIMEOUT.closeCode(), two.getFirst().closedWith);
        assertEquals(0, two.get(1).closedWith);
        assertEquals(1, fixture.arena().status().held());
    }

    @Test
    void shouldSendFullPartsAfterASkip() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        List<TestClient> two = fixture.players(2);
        fixture.tick(10);
        two.getFirst().writable = false;
        two.get(1).press(PlayerInput.RIGHT);
        fixture.tick(4);
        two.getFirst().writable = true;
        fixture.tick(2);
        assertTrue(two.getFirst().lastFrame().full());
        assertEquals(two.get(1).received.entities(), two.getFirst().received.entities());
        assertEquals(2, fixture.arena().status().counters().framesSkipped());
        fixture.tick(2);
        assertEquals(2, two.getFirst().lastFrame().back());
    }

    @Test
    void shouldEncodeTheSameForTwoAsForTwoHundred() {
        assertEquals(encodes(2), encodes(200));
    }

    private static long encodes(int watchers) {
        ArenaFixture fixture = ArenaFixture.with(settings(0, 20, 600, 250), HALL);
        List<TestClient> clients = fixture.players(watchers);
        for (TestClient client : clients) {
            Objects.requireNonNull(fixture.arena().member(client.id())).feed.watchAll();
        }
        for (int i = 0; i < 120; i++) {
            clients.getFirst().press(i % 20 < 10 ? PlayerInput.LEFT : PlayerInput.RIGHT);
            clients.get(1).writable = i % 30 != 7;
            fixture.tick(1);
        }
        return fixture.arena().status().counters().partEncodes();
    }

    @Test
    void shouldSayWhereItWasWhenItThrows() {
        ArenaFixture fixture = ArenaFixture.withMap(HALL);
        fixture.join("Kestrel").aim(100, -7);
        fixture.tick(40);
        String report = fixture.arena().crashReport();
        assertTrue(report.contains("tick 40"), report);
        assertTrue(report.contains("seed 1"), report);
        assertTrue(report.contains("hall 0123456789abcdef"), report);
        assertTrue(report.contains(" 40:0/800,-56/1/0"), report);
        assertFalse(report.contains("Kestrel"), "no names in logs");
    }
}
