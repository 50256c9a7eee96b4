package overbounce.arena;

import java.util.List;

/** The maps that an arena plays, one after another and round again. Immutable. */
public record MapRotation(List<MapEntry> entries) {

    public MapRotation {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a rotation needs at least one map");
        }
    }

    MapEntry at(int round) {
        return entries.get(round % entries.size());
    }
}
