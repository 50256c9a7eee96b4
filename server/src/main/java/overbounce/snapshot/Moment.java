package overbounce.snapshot;

import org.jspecify.annotations.Nullable;
import overbounce.match.Match;
import overbounce.sim.World;

/** Everything that frames can tell of, as it is at the tick being told. Arena loop only. */
final class Moment {
    final WorldState state = new WorldState();
    final ArenaState arena = new ArenaState();
    final RecentEvents events = new RecentEvents();
    final News news = new News();
    final Roster roster;

    /** Ids of entities and indexes of items by region. */
    final Buckets entities = new Buckets();

    final Buckets items = new Buckets();

    private RegionGrid grid = RegionGrid.whole();
    private @Nullable World world;
    private int[] takers = new int[0];
    private int tick;

    Moment(Roster roster) {
        this.roster = roster;
    }

    void look(int ofTick, World at, Match match) {
        tick = ofTick;
        if (world != at) {
            enter(at);
        }
        roster.tellPing();
        arena.capture(match, roster);
        state.capture(ofTick, at, grid, roster);
        entities.clear();
        for (int id = 1; id < state.idEnd(); id++) {
            if (state.region(id) != RegionGrid.NONE) {
                entities.add(state.region(id), id);
            }
        }
        entities.sort(grid.count());
        news.forgetOld(ofTick);
    }

    private void enter(World newWorld) {
        world = newWorld;
        grid = RegionGrid.of(newWorld.map());
        state.clear();
        takers = new int[newWorld.map().items().size()];
        items.clear();
        for (int i = 0; i < takers.length; i++) {
            items.add(
                    grid.at(
                            Places.position(newWorld.map().items().get(i).x()),
                            Places.position(newWorld.map().items().get(i).y())),
                    i);
        }
        items.sort(grid.count());
    }

    int tick() {
        return tick;
    }

    RegionGrid grid() {
        return grid;
    }

    World world() {
        World looked = world;
        if (looked == null) {
            throw new IllegalStateException("nothing has been looked at");
        }
        return looked;
    }

    void taken(int item, int who) {
        if (item < takers.length) {
            takers[item] = who;
        }
    }

    /** Who took an item last. */
    int taker(int item) {
        return takers[item];
    }
}
