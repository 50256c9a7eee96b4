package overbounce.codec;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import overbounce.message.Frame;
import overbounce.message.FrameLayout;
import overbounce.motion.Projectile;

/** What a client holds of the regions that it watches. One thread at a time. */
final class ReceivedRegions {
    private final NavigableSet<Integer> watched = new TreeSet<>();
    private final NavigableMap<Integer, ReceivedEntity> entities = new TreeMap<>();
    private final NavigableMap<Integer, Away> itemsAway = new TreeMap<>();
    private final NavigableMap<Integer, Flying> projectiles = new TreeMap<>();

    private record Away(int region, int backTick) {}

    private record Flying(int region, Projectile projectile) {}

    void clear() {
        watched.clear();
        entities.clear();
        itemsAway.clear();
        projectiles.clear();
    }

    /** Whether every change is of something held: what was never heard of says that the base is not what it seems. */
    boolean fits(List<Frame.RegionPart> parts) {
        Set<Integer> known = new HashSet<>();
        parts.forEach(part ->
                part.entities().stream().filter(Frame.EntityDelta::isNew).forEach(delta -> known.add(delta.id())));
        for (Frame.RegionPart part : parts) {
            if (!part.full() && !watched.contains(part.region())) {
                return false;
            }
            for (Frame.EntityDelta delta : part.entities()) {
                ReceivedEntity held = entities.get(delta.id());
                boolean here = held != null && held.region() == part.region() && !part.full();
                if (!delta.isNew() && !here && !known.contains(delta.id())) {
                    return false;
                }
            }
        }
        return true;
    }

    void unwatch(List<Integer> regions) {
        regions.forEach(this::forget);
        regions.forEach(watched::remove);
    }

    private void forget(int region) {
        entities.values().removeIf(entity -> entity.region() == region);
        itemsAway.values().removeIf(away -> away.region() == region);
        projectiles.values().removeIf(flight -> flight.region() == region);
    }

    /** Takes in the regions' parts of one frame; in a steady one everybody has moved on by its way first. */
    void apply(int tick, boolean steady, List<Frame.RegionPart> parts) {
        entities.replaceAll((id, held) -> steady ? held.movedOn() : held.still());
        for (Frame.RegionPart part : parts) {
            if (part.full()) {
                forget(part.region());
                watched.add(part.region());
            }
        }
        for (Frame.RegionPart part : parts) {
            part.entities().forEach(delta -> take(part.region(), delta, steady));
            part.items().forEach(item -> take(part.region(), item));
            part.events().stream()
                    .filter(event -> event.getFirst() == FrameLayout.EVENT_PROJECTILE)
                    .forEach(event -> launch(tick, part.region(), event));
        }
        for (Frame.RegionPart part : parts) {
            part.gone().forEach(gone -> leave(part.region(), gone));
            part.events().forEach(event -> end(part.region(), event));
        }
    }

    private void take(int region, Frame.EntityDelta delta, boolean steady) {
        ReceivedEntity held = delta.isNew() ? null : entities.get(delta.id());
        ReceivedEntity before = held == null ? ReceivedEntity.unknown(delta.id(), region) : held;
        entities.put(delta.id(), before.with(delta, steady));
    }

    private void take(int region, Frame.ItemState item) {
        if (item.backTick() == 0) {
            itemsAway.remove(item.index());
        } else {
            itemsAway.put(item.index(), new Away(region, item.backTick()));
        }
    }

    private void launch(int tick, int region, List<Integer> event) {
        int id = event.get(2);
        Projectile projectile = new Projectile(
                id,
                event.get(3),
                event.get(4),
                tick - event.get(1),
                event.get(5),
                event.get(6),
                event.get(7),
                event.get(8));
        projectiles.put(id, new Flying(region, projectile));
    }

    /** What was told anew in another region of the same frame is there by now, and stays. */
    private void leave(int region, Frame.Gone gone) {
        ReceivedEntity held = entities.get(gone.id());
        if (held != null && held.region() == region && !watched.contains(gone.to())) {
            entities.remove(gone.id());
        }
    }

    private void end(int region, List<Integer> event) {
        Flying held = event.size() > 2 ? projectiles.get(event.get(2)) : null;
        if (held == null) {
            return;
        }
        switch (event.getFirst()) {
            case FrameLayout.EVENT_PROJECTILE_END -> projectiles.remove(event.get(2));
            case FrameLayout.EVENT_PROJECTILE_CROSSED -> {
                if (held.region() == region && !watched.contains(event.get(3))) {
                    projectiles.remove(event.get(2));
                }
            }
            default -> {
                // Shots, deaths and the like pass; nothing is held of them.
            }
        }
    }

    NavigableSet<Integer> watched() {
        return Collections.unmodifiableNavigableSet(watched);
    }

    NavigableMap<Integer, ReceivedEntity> entities() {
        return Collections.unmodifiableNavigableMap(entities);
    }

    NavigableMap<Integer, Integer> itemsAway() {
        NavigableMap<Integer, Integer> ticks = new TreeMap<>();
        for (Map.Entry<Integer, Away> away : itemsAway.entrySet()) {
            ticks.put(away.getKey(), away.getValue().backTick());
        }
        return ticks;
    }

    int regionOfItem(int index) {
        Away away = itemsAway.get(index);
        return away == null ? FrameLayout.NOWHERE : away.region();
    }

    int regionOfProjectile(int id) {
        Flying flight = projectiles.get(id);
        return flight == null ? FrameLayout.NOWHERE : flight.region();
    }

    NavigableMap<Integer, Projectile> projectiles() {
        NavigableMap<Integer, Projectile> flying = new TreeMap<>();
        projectiles.forEach((id, flight) -> flying.put(id, flight.projectile()));
        return flying;
    }
}
