package overbounce.simulate;

import java.util.Arrays;
import overbounce.map.ArenaMap;
import overbounce.motion.Grid;
import overbounce.sim.Player;
import overbounce.sim.SimEvent;
import overbounce.sim.World;

/**
 * What happened in a match, or in several together: who killed whom with what and where, what lay where and for how
 * long, how fast everybody was. One thread at a time.
 */
public final class Findings {
    private static final int SPAWN_DEATH_TICKS = 2 * Grid.TICK_HZ;
    private static final int PLACES = 32;

    private final ArenaMap map;
    private final WeaponCounts weapons = new WeaponCounts();
    private final ItemCounts items;
    private final SpeedCounts speeds = new SpeedCounts();
    private final HeatGrid heat;
    private final int[] frags;
    private final int[] deaths;
    private final int[] spawnedAt;
    private final int[] deathsByOther = new int[PLACES];
    private long ticks;
    private int matches;
    private int undecided;
    private int suicides;
    private int spawnDeaths;
    private int fragsLeft;
    private int fragsRight;
    private long hash;

    Findings(ArenaMap map, int bots) {
        this.map = map;
        items = new ItemCounts(map.items());
        heat = new HeatGrid(map.width(), map.height());
        frags = new int[bots + 1];
        deaths = new int[bots + 1];
        spawnedAt = new int[bots + 1];
        Arrays.fill(spawnedAt, Integer.MIN_VALUE / 2);
    }

    /** Takes in the tick that a world has just made. */
    void note(World world) {
        ticks++;
        weapons.beginTick();
        for (SimEvent event : world.events()) {
            weapons.note(event);
            if (event instanceof SimEvent.Spawned spawned) {
                spawnedAt[spawned.who()] = world.tick();
            } else if (event instanceof SimEvent.ItemTaken taken) {
                items.taken(taken.index(), world.tick());
            } else if (event instanceof SimEvent.Died died) {
                noteDeath(died, world);
            }
        }
        weapons.endTick();
        items.look(world);
        for (Player player : world.players()) {
            if (player.alive()) {
                speeds.note(player.body());
                heat.note(player.body());
            }
        }
    }

    private void noteDeath(SimEvent.Died died, World world) {
        deaths[died.victim()]++;
        spawnDeaths += world.tick() - spawnedAt[died.victim()] <= SPAWN_DEATH_TICKS ? 1 : 0;
        if (died.killer() == 0 || died.killer() == died.victim()) {
            suicides++;
            deathsByOther[died.cause()]++;
            return;
        }
        frags[died.killer()]++;
        weapons.frag(died.cause());
        boolean left = died.x() < map.width() * Grid.POS / 2;
        fragsLeft += left ? 1 : 0;
        fragsRight += left ? 0 : 1;
    }

    void end(boolean decided, long worldHash) {
        matches++;
        undecided += decided ? 0 : 1;
        hash = worldHash;
    }

    /** Adds those of another match on the same map. */
    void add(Findings other) {
        weapons.add(other.weapons);
        items.add(other.items);
        speeds.add(other.speeds);
        heat.add(other.heat);
        for (int bot = 0; bot < frags.length; bot++) {
            frags[bot] += other.frags[bot];
            deaths[bot] += other.deaths[bot];
        }
        for (int cause = 0; cause < PLACES; cause++) {
            deathsByOther[cause] += other.deathsByOther[cause];
        }
        ticks += other.ticks;
        matches += other.matches;
        undecided += other.undecided;
        suicides += other.suicides;
        spawnDeaths += other.spawnDeaths;
        fragsLeft += other.fragsLeft;
        fragsRight += other.fragsRight;
        hash = hash * 31 + other.hash;
    }

    public ArenaMap map() {
        return map;
    }

    public WeaponCounts weapons() {
        return weapons;
    }

    public ItemCounts items() {
        return items;
    }

    public SpeedCounts speeds() {
        return speeds;
    }

    public HeatGrid heat() {
        return heat;
    }

    /** How many bots played. */
    public int bots() {
        return frags.length - 1;
    }

    /** How often a bot, counted from 1, has killed another. */
    public int frags(int bot) {
        return frags[bot];
    }

    public int deaths(int bot) {
        return deaths[bot];
    }

    public int fragsInAll() {
        return Arrays.stream(frags).sum();
    }

    public int deathsInAll() {
        return Arrays.stream(deaths).sum();
    }

    /** Deaths by nobody else with this cause: a weapon's slot or a {@code KillCause}. */
    public int suicides(int cause) {
        return deathsByOther[cause];
    }

    public int suicidesInAll() {
        return suicides;
    }

    /** Deaths within two seconds of appearing. */
    public int spawnDeaths() {
        return spawnDeaths;
    }

    /** Frags whose victim died on the left half of the map. */
    public int fragsLeft() {
        return fragsLeft;
    }

    public int fragsRight() {
        return fragsRight;
    }

    /** Ticks of play. */
    public long ticks() {
        return ticks;
    }

    public double seconds() {
        return (double) ticks / Grid.TICK_HZ;
    }

    public int matches() {
        return matches;
    }

    /** Matches that were called off. */
    public int undecided() {
        return undecided;
    }

    /** A number that differs where two worlds ended differently. */
    public long hash() {
        return hash;
    }
}
