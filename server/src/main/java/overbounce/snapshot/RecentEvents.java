package overbounce.snapshot;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.sim.SimEvent;

/** What happened in the ticks that the slowest cadence has yet to tell, oldest first. Arena loop only. */
final class RecentEvents {
    private @Nullable SimEvent[] events = new SimEvent[64];
    private int[] ticks = new int[64];
    private int size;

    void note(int tick, List<SimEvent> ofTick) {
        for (int i = 0; i < ofTick.size(); i++) {
            if (size == events.length) {
                events = Arrays.copyOf(events, size * 2);
                ticks = Arrays.copyOf(ticks, size * 2);
            }
            events[size] = ofTick.get(i);
            ticks[size++] = tick;
        }
    }

    /** Forgets what happened up to a tick. */
    void forget(int tick) {
        int told = first(tick);
        System.arraycopy(events, told, events, 0, size - told);
        System.arraycopy(ticks, told, ticks, 0, size - told);
        Arrays.fill(events, size - told, size, null);
        size -= told;
    }

    void clear() {
        Arrays.fill(events, null);
        size = 0;
    }

    /** The index of the first event after a tick. */
    int first(int tick) {
        int index = 0;
        while (index < size && ticks[index] <= tick) {
            index++;
        }
        return index;
    }

    int size() {
        return size;
    }

    int tick(int index) {
        return ticks[index];
    }

    SimEvent event(int index) {
        SimEvent event = events[index];
        if (event == null) {
            throw new IndexOutOfBoundsException(index);
        }
        return event;
    }
}
