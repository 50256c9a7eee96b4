package overbounce.map;

import java.util.List;

/**
 * One arena, complete: everything in whole world units, x to the right and y down, (0, 0) its top left corner.
 *
 * <p>Immutable.
 */
public record ArenaMap(
        String name,
        String title,
        int width,
        int height,
        String theme,
        List<Solid> solids,
        List<Platform> platforms,
        List<Spawn> spawns,
        List<ItemSpot> items,
        List<JumpPad> pads,
        List<Teleporter> teleporters,
        List<Hazard> hazards,
        List<MoverSpec> movers,
        List<Light> lights,
        List<Decor> decor,
        List<LooseSpot> loose) {
    public ArenaMap {
        solids = List.copyOf(solids);
        platforms = List.copyOf(platforms);
        spawns = List.copyOf(spawns);
        items = List.copyOf(items);
        pads = List.copyOf(pads);
        teleporters = List.copyOf(teleporters);
        hazards = List.copyOf(hazards);
        movers = List.copyOf(movers);
        lights = List.copyOf(lights);
        decor = List.copyOf(decor);
        loose = List.copyOf(loose);
    }
}
