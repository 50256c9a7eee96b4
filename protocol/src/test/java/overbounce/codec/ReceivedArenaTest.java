package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import overbounce.message.Frame;
import overbounce.message.PrivateVector;
import overbounce.motion.PlayerState;

class ReceivedArenaTest {

    @Test
    void shouldHoldAfterEachGoldenFrameWhatStandsBesideIt() {
        ReceivedArena arena = new ReceivedArena();
        for (JsonObject entry : Golden.list("frames.json")) {
            Frame frame = FrameReader.read(entry.get("frame").toString());
            boolean complete = arena.apply(frame);
            assertEquals(entry.get("complete").getAsBoolean(), complete, Golden.name(entry));
            assertEquals(entry.get("held"), held(frame, arena), Golden.name(entry));
        }
    }

    @Test
    void shouldAskForAResyncWhenItsFirstFrameIsADelta() {
        assertFalse(new ReceivedArena().apply(FrameReader.read("[4,2,null,0,0,[]]")));
        assertFalse(new ReceivedArena().apply(FrameReader.read("[4,0,null,0,[1,7],[]]")), "nothing to add 7 to");
    }

    @Test
    void shouldAskForAResyncWhenSomethingUnknownChanges() {
        ReceivedArena arena = new ReceivedArena();
        assertTrue(arena.apply(FrameReader.read("[2,0,null,0,0,[],[\"R\",0]]")));
        assertFalse(arena.apply(FrameReader.read("[4,2,null,0,0,[],[0,[513,5]]]")), "nobody is known");
        assertTrue(arena.apply(FrameReader.read("[6,0,null,0,0,[],[\"R\",0]]")));
        assertFalse(arena.apply(FrameReader.read("[8,2,null,0,0,[],[1,[33,1,5]]]")), "region 1 is not watched");
    }

    @Test
    void shouldTellNewsOnceThoughAFullPartTellsThemAgain() {
        ReceivedArena arena = new ReceivedArena();
        arena.apply(FrameReader.read("[10,0,null,0,0,[],[\"A\",[],[],[[1,2,1,4,0,0]],[],[],[[0,2,\"ha\"]]]]"));
        assertEquals(1, arena.newKills().size());
        assertEquals(1, arena.newChat().size());
        arena.apply(FrameReader.read("[12,2,null,0,0,[]]"));
        assertTrue(arena.newKills().isEmpty());
        String again =
                "[16,0,null,0,0,[],[\"A\",[],[],[[7,2,1,4,0,0],[2,1,2,4,0,0]],[],[],[[6,2,\"ha\"],[3,1,\"hm\"]]]]";
        arena.apply(FrameReader.read(again));
        assertEquals(List.of(new Frame.Kill(2, 1, 2, 4, 0, 0)), arena.newKills());
        assertEquals(List.of(new Frame.ChatLine(3, 1, "hm")), arena.newChat());
    }

    @Test
    void shouldForgetAllThatWasHeldOfTheMapBefore() {
        ReceivedArena arena = new ReceivedArena();
        arena.apply(FrameReader.read(
                Golden.list("frames.json").getFirst().get("frame").toString()));
        arena.reset();
        assertTrue(arena.entities().isEmpty()
                && arena.roster().isEmpty()
                && arena.projectiles().isEmpty());
        assertFalse(arena.apply(FrameReader.read("[122,2,1,0,0,[]]")));
    }

    @Test
    void shouldRefuseWhatIsNoFrame() {
        for (String text :
                List.of("", "[]", "[1]", "{}", "[1,2,3,4,0,[],[]", "[1,2,3,4,0,[],7]", "[\"x\",2,3,4,0,[]]")) {
            assertThrows(IllegalArgumentException.class, () -> FrameReader.read(text), text);
        }
    }

    private static JsonElement held(Frame frame, ReceivedArena arena) {
        JsonObject held = new JsonObject();
        held.addProperty("tick", arena.tick());
        held.add(
                "marginMs",
                frame.marginMs() == Frame.NO_MARGIN ? JsonNull.INSTANCE : new JsonPrimitive(frame.marginMs()));
        held.addProperty("late", frame.late());
        held.addProperty("phase", arena.phase());
        held.addProperty("phaseEndTick", arena.phaseEndTick());
        held.add("own", own(arena));
        held.add("roster", object(arena.roster(), member -> array(member.name(), member.bot(), member.away())));
        held.add("scores", object(arena.scores(), row -> array(row.score(), row.deaths(), arena.pingMs(row.id()))));
        held.add("watched", array(arena.watched().toArray()));
        held.add("entities", object(arena.entities(), ReceivedArenaTest::entity));
        held.add("itemsAway", object(arena.itemsAway(), JsonPrimitive::new));
        held.add("projectiles", array(arena.projectiles().keySet().toArray()));
        return JsonParser.parseString(held.toString());
    }

    private static JsonElement own(ReceivedArena arena) {
        PlayerState player = arena.player();
        if (player == null || !arena.bodyPresent()) {
            return JsonNull.INSTANCE;
        }
        JsonObject own = new JsonObject();
        own.addProperty("x", player.x());
        own.addProperty("y", player.y());
        own.addProperty("vx", player.vx());
        own.addProperty("vy", player.vy());
        own.addProperty("aimX", player.aimX());
        own.addProperty("weapon", player.weapon());
        own.addProperty("readyTick", player.readyTick());
        own.addProperty("health", arena.privateField(PrivateVector.HEALTH));
        own.addProperty("armor", arena.privateField(PrivateVector.ARMOR));
        own.addProperty("alive", arena.privateField(PrivateVector.ALIVE));
        return own;
    }

    private static JsonElement entity(ReceivedEntity entity) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", entity.kind());
        json.addProperty("x", entity.x());
        json.addProperty("y", entity.y());
        json.addProperty("aim", entity.aim());
        json.addProperty("flags", entity.flags());
        json.addProperty("weapon", entity.weapon());
        return json;
    }

    private static <T> JsonObject object(Map<Integer, T> map, Function<T, JsonElement> value) {
        JsonObject json = new JsonObject();
        map.forEach((id, held) -> json.add(String.valueOf(id), value.apply(held)));
        return json;
    }

    private static JsonArray array(Object... values) {
        return new Gson().toJsonTree(values).getAsJsonArray();
    }
}
