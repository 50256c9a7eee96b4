package overbounce.snapshot;

import java.util.Arrays;
import java.util.List;
import overbounce.motion.InFlight;

/** In which regions projectiles were at one tick, by id. Arena loop only. */
final class FlightPlaces {
    /** In rising order: a world counts them. */
    private int[] ids = new int[16];

    private int[] regions = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    void capture(List<InFlight> flying, RegionGrid grid) {
        room(flying.size());
        size = flying.size();
        for (int i = 0; i < size; i++) {
            InFlight projectile = flying.get(i);
            ids[i] = projectile.id();
            regions[i] = grid.at(projectile.x(), projectile.y());
        }
    }

    void copyFrom(FlightPlaces other) {
        room(other.size);
        size = other.size;
        System.arraycopy(other.ids, 0, ids, 0, size);
        System.arraycopy(other.regions, 0, regions, 0, size);
    }

    private void room(int wanted) {
        if (wanted > ids.length) {
            int length = Math.max(wanted, 2 * ids.length);
            ids = Arrays.copyOf(ids, length);
            regions = Arrays.copyOf(regions, length);
        }
    }

    /** Where a projectile was, {@link RegionGrid#NONE} when it was not in the air. */
    int region(int id) {
        int index = Arrays.binarySearch(ids, 0, size, id);
        return index < 0 ? RegionGrid.NONE : regions[index];
    }

    /** Where the projectile is that is the so manieth in the air. */
    int regionOfIndex(int index) {
        return regions[index];
    }
}
