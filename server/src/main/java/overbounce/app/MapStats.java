package overbounce.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import overbounce.bot.Reachability;
import overbounce.map.ArenaMap;
import overbounce.map.ItemKind;
import overbounce.map.ItemSpot;
import overbounce.map.Spawn;
import overbounce.motion.Grid;
import overbounce.motion.MapView;
import overbounce.motion.PlayerState;

/** Figures of a map by which its author can compare it with others. Immutable. */
final class MapStats {
    private static final int SCREEN_WIDTH = 1280;
    private static final int SCREEN_HEIGHT = 720;

    /** Where one can stand is looked for so far apart, in u. */
    private static final int STEP = 32;

    /** Nobody shoots through a gap that is lower than this, in u. */
    private static final int SIGHT_HEIGHT = 16;

    /** Nearer than this, in u, nobody should appear in sight of another spawn. */
    private static final double SPAWN_SIGHT = 320;

    /** A map for hundreds has places for a crowd to appear in; there they may stand together. */
    private static final int SPAWNS_APART_MAX = 64;

    private final ArenaMap map;
    private final MapView view;
    private final Reachability reach;

    MapStats(ArenaMap map, Reachability reach) {
        this.map = map;
        this.reach = reach;
        view = MapView.of(map);
    }

    /** All of them, as lines for people. */
    String text() {
        Formatter text = new Formatter(Locale.ROOT);
        text.format(
                "%s (%s): %d x %d u, %.1f x %.1f screens%n",
                map.name(),
                map.title(),
                map.width(),
                map.height(),
                (double) map.width() / SCREEN_WIDTH,
                (double) map.height() / SCREEN_HEIGHT);
        text.format(
                "%d spawns, %d items, %d pads, %d teleporters, %d movers, %d hazards%n",
                map.spawns().size(),
                map.items().size(),
                map.pads().size(),
                map.teleporters().size(),
                map.movers().size(),
                map.hazards().size());
        text.format("items: %s%n", kinds());
        text.format("seconds from a spawn to its nearest weapon: %s%n", spread(toNearestWeapon()));
        text.format("seconds from a spawn to another: %s%n", spread(betweenSpawns()));
        text.format("level lines of sight, u: %s%n", spread(sightLines()));
        nearSpawns().forEach(pair -> text.format("%s%n", pair));
        return text.toString();
    }

    private Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        map.items().forEach(item -> kinds.merge(item.kind(), 1, Integer::sum));
        return kinds;
    }

    private double[] toNearestWeapon() {
        double[] seconds = new double[map.spawns().size()];
        Arrays.fill(seconds, Reachability.NEVER);
        for (int item = 0; item < map.items().size(); item++) {
            ItemSpot spot = map.items().get(item);
            if (spot.itemKind().group() == ItemKind.Group.WEAPON) {
                for (int spawn = 0; spawn < seconds.length; spawn++) {
                    seconds[spawn] = Math.min(seconds[spawn], reach.secondsToItem(spawn, item));
                }
            }
        }
        return seconds;
    }

    private double[] betweenSpawns() {
        int spawns = map.spawns().size();
        return IntStream.range(0, spawns * spawns)
                .filter(pair -> pair / spawns != pair % spawns)
                .mapToDouble(pair -> reach.secondsToSpawn(pair / spawns, pair % spawns))
                .toArray();
    }

    /** How far one sees to the right from everywhere in the air, until something solid. */
    private double[] sightLines() {
        List<Double> lengths = new ArrayList<>();
        for (int y = STEP; y < map.height(); y += STEP) {
            int open = 0;
            for (int x = 0; x <= map.width(); x += STEP) {
                boolean free = x < map.width() && view.isFree(x * Grid.POS, y * Grid.POS, SIGHT_HEIGHT);
                if (free) {
                    open += STEP;
                } else if (open > 0) {
                    lengths.add((double) open);
                    open = 0;
                }
            }
        }
        return lengths.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Spawns that see each other from so near that who appears is shot at once. */
    List<String> nearSpawns() {
        List<String> near = new ArrayList<>();
        if (map.spawns().size() > SPAWNS_APART_MAX) {
            return near;
        }
        for (int i = 0; i < map.spawns().size(); i++) {
            for (int j = i + 1; j < map.spawns().size(); j++) {
                Spawn one = map.spawns().get(i);
                Spawn other = map.spawns().get(j);
                double distance = Math.hypot(one.x() - other.x(), one.y() - other.y());
                if (distance < SPAWN_SIGHT && sees(one, other)) {
                    near.add(String.format(
                            Locale.ROOT,
                            "spawns at %d,%d and %d,%d see each other from %.0f u",
                            one.x(),
                            one.y(),
                            other.x(),
                            other.y(),
                            distance));
                }
            }
        }
        return near;
    }

    private boolean sees(Spawn one, Spawn other) {
        return view.lineClear(
                one.x() * Grid.POS,
                one.y() * Grid.POS - PlayerState.EYE,
                other.x() * Grid.POS,
                other.y() * Grid.POS - PlayerState.EYE);
    }

    private static String spread(double[] values) {
        if (values.length == 0) {
            return "none";
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "least %.1f, half up to %.1f, most %.1f",
                sorted[0],
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }
}
