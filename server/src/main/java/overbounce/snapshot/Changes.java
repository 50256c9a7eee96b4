package overbounce.snapshot;

import java.util.List;
import overbounce.motion.InFlight;
import overbounce.sim.SimEvent;

/**
 * What has changed since the base of one cadence, sorted by region once per beat, so that a region costs only what
 * changed in it.
 *
 * <p>Arena loop only.
 */
final class Changes {
    final WorldState base = new WorldState();

    /** Ids of entities by the region that they have left. */
    final Buckets leavers = new Buckets();

    /** Indexes of events by each region that they touch. */
    final Buckets events = new Buckets();

    /** Indexes of projectiles by the region that they have come into, and by the one that they have left. */
    final Buckets arrivals = new Buckets();

    final Buckets departures = new Buckets();

    /** Indexes of events by each region in which they are heard from another. */
    final Buckets loud = new Buckets();

    private int baseTick;
    private boolean steady;

    int baseTick() {
        return baseTick;
    }

    /** Whether the base is the snapshot before, so that everybody is known to move on by its way. */
    boolean steady() {
        return steady;
    }

    void find(int newBaseTick, Moment now) {
        baseTick = newBaseTick;
        steady = now.tick() - baseTick == Snapshots.TICKS;
        base.room(now.state.idEnd());
        findLeavers(now);
        findFlights(now);
        events.clear();
        loud.clear();
        RecentEvents recent = now.events;
        for (int i = recent.first(baseTick); i < recent.size(); i++) {
            place(i, recent.event(i), now);
            SoundPart.place(loud, i, recent.event(i), now.grid());
        }
        events.sort(now.grid().count());
        loud.sort(now.grid().count());
    }

    private void findLeavers(Moment now) {
        leavers.clear();
        for (int id = 1; id < base.idEnd(); id++) {
            int before = base.region(id);
            if (before != RegionGrid.NONE && before != now.state.region(id)) {
                leavers.add(before, id);
            }
        }
        leavers.sort(now.grid().count());
    }

    private void findFlights(Moment now) {
        arrivals.clear();
        departures.clear();
        List<InFlight> flying = now.world().projectiles();
        for (int i = 0; i < flying.size(); i++) {
            int before = base.flights.region(flying.get(i).id());
            int after = now.state.flights.regionOfIndex(i);
            if (before != after) {
                arrivals.add(after, i);
                if (before != RegionGrid.NONE) {
                    departures.add(before, i);
                }
            }
        }
        arrivals.sort(now.grid().count());
        departures.sort(now.grid().count());
    }

    private void place(int index, SimEvent event, Moment now) {
        RegionGrid grid = now.grid();
        switch (event) {
            case SimEvent.Shot e -> placeLine(index, e, now);
            case SimEvent.Spray e -> placeLines(index, e, now);
            case SimEvent.Ended e -> {
                int end = grid.at(e.x(), e.y());
                int before = base.flights.region(e.projectile().id());
                events.add(end, index);
                if (before != RegionGrid.NONE && before != end) {
                    events.add(before, index);
                }
            }
            case SimEvent.Heard e -> placeWith(index, e.who(), now);
            case SimEvent.Hurt e -> placeWith(index, e.victim(), now);
            case SimEvent.Spawned e -> placeWith(index, e.who(), now);
            case SimEvent.Died e -> events.add(grid.at(e.x(), e.y()), index);
            case SimEvent.Burst e -> events.add(grid.at(e.x(), e.y()), index);
            case SimEvent.LostTaken e -> events.add(grid.at(e.x(), e.y()), index);
            case SimEvent.Launched e -> {
                // Told with the projectiles, where it is by now.
            }
            case SimEvent.ItemTaken e -> {
                // Told with the items.
            }
            case SimEvent.ItemBack e -> {
                // Told with the items.
            }
        }
    }

    private void placeWith(int index, int id, Moment now) {
        int region = now.state.region(id);
        if (region != RegionGrid.NONE) {
            events.add(region, index);
        }
    }

    /** A line is in the region of its shooter and in each that it goes through. */
    private void placeLine(int index, SimEvent.Shot shot, Moment now) {
        RegionGrid grid = now.grid();
        int home = placeHome(index, shot.owner(), now);
        int lastColumn = grid.column(Math.max(shot.fromX(), shot.toX()));
        int lastRow = grid.row(Math.max(shot.fromY(), shot.toY()));
        for (int row = grid.row(Math.min(shot.fromY(), shot.toY())); row <= lastRow; row++) {
            for (int column = grid.column(Math.min(shot.fromX(), shot.toX())); column <= lastColumn; column++) {
                int region = grid.region(column, row);
                if (region != home && (grid.isWhole() || Places.touches(grid, column, row, shot))) {
                    events.add(region, index);
                }
            }
        }
    }

    private void placeLines(int index, SimEvent.Spray spray, Moment now) {
        RegionGrid grid = now.grid();
        int home = placeHome(index, spray.volley().playerId(), now);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                int region = grid.region(column, row);
                if (region != home && (grid.isWhole() || Places.touches(grid, column, row, spray))) {
                    events.add(region, index);
                }
            }
        }
    }

    /** The region of a shooter, in which its shot is in any case. */
    private int placeHome(int index, int shooter, Moment now) {
        int home = now.state.region(shooter);
        if (home != RegionGrid.NONE) {
            events.add(home, index);
        }
        return home;
    }
}
