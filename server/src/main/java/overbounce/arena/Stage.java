package overbounce.arena;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import overbounce.loose.JboxPhysics;
import overbounce.motion.PlayerInput;
import overbounce.motion.Tuning;
import overbounce.sim.Player;
import overbounce.sim.World;

/** A world and the log of all that is done to it: whoever wants to change the world does it here. Arena loop only. */
final class Stage {
    private final World world;
    private final InputLog log;
    private final MapEntry entry;
    private final Map<Integer, Player> gone = new TreeMap<>();

    /** A fresh world on a map, by the seed of the log. */
    Stage(MapEntry entry, Tuning tuning, InputLog log) {
        this.entry = entry;
        this.log = log;
        world = new World(entry.ground(), tuning, log.seed(), new JboxPhysics(entry.map(), log.looseFrom()));
    }

    void add(int id, boolean bot) {
        log.entry(bot ? InputLog.ADD_BOT : InputLog.ADD, id);
        world.add(id, bot);
    }

    /** Takes a body out of the world, if it is there. */
    void remove(int id) {
        Player player = world.player(id);
        if (player != null) {
            log.entry(InputLog.REMOVE, id);
            world.remove(id);
            gone.put(id, player);
        }
    }

    /** Brings a body back that was taken out, with what it had. */
    void restore(int id) {
        Player player = gone.remove(id);
        if (player == null) {
            add(id, false);
        } else {
            log.entry(InputLog.RESTORE, id);
            world.restore(player);
        }
    }

    /** Whoever left for good does not come back under this id. */
    void forget(int id) {
        remove(id);
        gone.remove(id);
    }

    void absent(int id, boolean nobodyThere) {
        Player player = world.player(id);
        if (player != null) {
            log.entry(nobodyThere ? InputLog.ABSENT : InputLog.PRESENT, id);
            player.absent(nobodyThere);
        }
    }

    void command(Player player, PlayerInput input, int rewindTicksMax) {
        log.input(player.id(), input, rewindTicksMax);
        player.command(input, rewindTicksMax);
    }

    /** The fight begins anew for everybody, for those as well whose bodies have left the world. */
    void restart() {
        gone.clear();
        log.restart();
        world.restart();
    }

    void step(int tick) {
        log.step(tick);
        world.step(tick);
    }

    @Nullable
    Player player(int id) {
        return world.player(id);
    }

    World world() {
        return world;
    }

    InputLog log() {
        return log;
    }

    MapEntry entry() {
        return entry;
    }
}
