package overbounce.codec;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import overbounce.message.Frame;
import overbounce.message.FrameLayout;

/** What a client holds of one region. One thread at a time. */
final class ReceivedRegion {
    private static final int NONE = Integer.MIN_VALUE;

    private int tick = NONE;
    private final NavigableMap<Integer, ReceivedEntity> entities = new TreeMap<>();
    private final NavigableMap<Integer, Integer> itemsAway = new TreeMap<>();
    private final NavigableMap<Integer, List<Integer>> projectiles = new TreeMap<>();

    boolean apply(Frame.RegionPart part) {
        if ((!part.full() && part.base() != tick) || !allKnown(part)) {
            return false;
        }
        if (part.full()) {
            entities.clear();
            itemsAway.clear();
            projectiles.clear();
        }
        tick = part.tick();
        part.gone().forEach(entities::remove);
        for (Frame.EntityDelta delta : part.entities()) {
            ReceivedEntity held = isNew(delta) ? null : entities.get(delta.id());
            entities.put(delta.id(), (held == null ? ReceivedEntity.unknown(delta.id()) : held).with(delta));
        }
        for (Frame.ItemState item : part.items()) {
            if (item.backTick() == 0) {
                itemsAway.remove(item.index());
            } else {
                itemsAway.put(item.index(), item.backTick());
            }
        }
        part.events().forEach(this::applyEvent);
        return true;
    }

    private static boolean isNew(Frame.EntityDelta delta) {
        return (delta.mask() & FrameLayout.ENTITY_NEW) != 0;
    }

    /** A change of something never heard of says that the base is not what it seems. */
    private boolean allKnown(Frame.RegionPart part) {
        for (Frame.EntityDelta delta : part.entities()) {
            if (!isNew(delta) && (part.full() || !entities.containsKey(delta.id()))) {
                return false;
            }
        }
        return true;
    }

    private void applyEvent(List<Integer> event) {
        switch (event.getFirst()) {
            case FrameLayout.EVENT_PROJECTILE -> projectiles.put(event.get(2), event);
            case FrameLayout.EVENT_PROJECTILE_END -> projectiles.remove(event.get(2));
            default -> {
                // Shots, sounds and the like pass; nothing is held of them.
            }
        }
    }

    NavigableMap<Integer, ReceivedEntity> entities() {
        return entities;
    }

    NavigableMap<Integer, Integer> itemsAway() {
        return itemsAway;
    }

    NavigableMap<Integer, List<Integer>> projectiles() {
        return projectiles;
    }
}
