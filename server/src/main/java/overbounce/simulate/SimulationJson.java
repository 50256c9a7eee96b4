package overbounce.simulate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import overbounce.map.ItemSpot;
import overbounce.motion.Weapon;

/** What matches showed, for programs. Thread-safe. */
public final class SimulationJson {
    private static final String FORMAT = "overbounce-simulate-1";
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private SimulationJson() {}

    /** All figures, map by map. */
    public static String write(List<Simulation.Played> maps) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        JsonArray list = new JsonArray();
        maps.forEach(played -> list.add(write(played)));
        json.add("maps", list);
        return GSON.toJson(json) + "\n";
    }

    private static JsonObject write(Simulation.Played played) {
        Findings all = played.together();
        JsonObject json = new JsonObject();
        json.addProperty("map", all.map().name());
        json.addProperty("matches", all.matches());
        json.addProperty("undecided", all.undecided());
        json.addProperty("bots", all.bots());
        json.addProperty("seconds", all.seconds());
        json.addProperty("cpuSeconds", played.cpuSeconds());
        json.addProperty("frags", all.fragsInAll());
        json.addProperty("deaths", all.deathsInAll());
        json.addProperty("suicides", all.suicidesInAll());
        json.addProperty("spawnDeaths", all.spawnDeaths());
        json.addProperty("speedMean", all.speeds().mean());
        json.addProperty("hash", Long.toHexString(all.hash()));
        JsonArray weapons = new JsonArray();
        for (Weapon weapon : Weapon.values()) {
            weapons.add(write(weapon, all.weapons()));
        }
        json.add("weapons", weapons);
        JsonArray items = new JsonArray();
        for (int i = 0; i < all.items().spots().size(); i++) {
            items.add(write(all.items(), i));
        }
        json.add("items", items);
        return json;
    }

    private static JsonObject write(Weapon weapon, WeaponCounts counts) {
        JsonObject json = new JsonObject();
        json.addProperty("weapon", weapon.shortName());
        json.addProperty("frags", counts.frags(weapon.slot()));
        json.addProperty("shots", counts.shots(weapon.slot()));
        json.addProperty("hits", counts.hits(weapon.slot()));
        json.addProperty("damage", counts.damage(weapon.slot()));
        return json;
    }

    private static JsonObject write(ItemCounts counts, int index) {
        ItemSpot spot = counts.spots().get(index);
        JsonObject json = new JsonObject();
        json.addProperty("item", spot.kind());
        json.addProperty("x", spot.x());
        json.addProperty("y", spot.y());
        json.addProperty("taken", counts.taken(index));
        json.addProperty("everySeconds", counts.intervalSeconds(index));
        json.addProperty("lyingPercent", counts.lyingPercent(index));
        return json;
    }
}
