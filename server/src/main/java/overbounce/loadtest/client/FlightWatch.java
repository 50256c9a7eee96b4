package overbounce.loadtest.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import overbounce.motion.Flight;
import overbounce.motion.InFlight;
import overbounce.motion.MapView;
import overbounce.motion.Projectile;
import overbounce.motion.ProjectilePath;
import overbounce.motion.Tuning;
import overbounce.motion.WeaponSpec;

/**
 * Where projectiles are of which only the firing was told: what bounces is followed tick by tick. The loop of its
 * client only.
 */
final class FlightWatch {
    private final MapView map;
    private final Tuning tuning;
    private final Map<Integer, InFlight> bouncing = new HashMap<>();

    FlightWatch(MapView map, Tuning tuning) {
        this.map = map;
        this.tuning = tuning;
    }

    /** Forgets all but these. */
    void keep(Set<Integer> flying) {
        bouncing.keySet().retainAll(flying);
    }

    /** Where a projectile is at a tick, which is none before the last one asked for. */
    InFlight at(Projectile projectile, int tick) {
        WeaponSpec weapon = tuning.weapon(projectile.slot());
        if (weapon == null || !weapon.bounces()) {
            return ProjectilePath.straight(projectile, tick);
        }
        InFlight known = bouncing.getOrDefault(projectile.id(), InFlight.of(projectile));
        while (known.tick() < tick) {
            Flight flight = ProjectilePath.step(known, map.atTick(known.tick() + 1), tuning);
            known = flight.after();
        }
        bouncing.put(projectile.id(), known);
        return known;
    }
}
