package overbounce.arena;

import java.util.Map;
import java.util.TreeMap;
import overbounce.loose.JboxPhysics;
import overbounce.map.ArenaMap;
import overbounce.motion.MapView;
import overbounce.motion.Tuning;
import overbounce.sim.Player;
import overbounce.sim.World;

/** Plays a round again from its log, tick by tick, without a network, a match or a bot. Arena loop only. */
public final class Replay {
    private final World world;
    private final byte[] bytes;
    private final Map<Integer, int[]> inputs = new TreeMap<>();
    private final Map<Integer, Player> gone = new TreeMap<>();
    private int position;
    private int tick;

    public Replay(InputLog log, ArenaMap map, Tuning tuning) {
        if (!log.complete()) {
            throw new IllegalArgumentException("the log has outgrown its capacity");
        }
        world = new World(MapView.of(map), tuning, log.seed(), new JboxPhysics(map, log.looseFrom()));
        bytes = log.toBytes();
        tick = log.firstTick();
    }

    /** Makes the next tick; false at the end of the log. */
    public boolean step() {
        while (position < bytes.length) {
            int kind = bytes[position++];
            switch (kind) {
                case InputLog.STEP -> {
                    run(tick + 1);
                    return true;
                }
                case InputLog.STEP_TO -> {
                    run(tick + number());
                    return true;
                }
                case InputLog.RESTART -> world.restart();
                case InputLog.INPUT -> input();
                default -> comeAndGo(kind, number());
            }
        }
        return false;
    }

    private void run(int newTick) {
        tick = newTick;
        inputs.forEach((id, fields) -> {
            Player player = world.player(id);
            if (player != null) {
                player.command(InputLog.toInput(newTick, fields), fields[InputLog.REWIND]);
                fields[InputLog.VIEW] += InputLog.VIEW_STEP;
            }
        });
        world.step(newTick);
    }

    private void input() {
        int id = number();
        int mask = number();
        int[] fields = known(id);
        for (int i = 0; i < InputLog.FIELDS; i++) {
            if ((mask >> i & 1) != 0) {
                int zigzag = number();
                fields[i] += (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
    }

    private void comeAndGo(int kind, int id) {
        switch (kind) {
            case InputLog.ADD, InputLog.ADD_BOT -> {
                world.add(id, kind == InputLog.ADD_BOT);
                begin(id);
            }
            case InputLog.RESTORE -> {
                Player player = gone.remove(id);
                if (player == null) {
                    throw new IllegalStateException("the log restores player " + id + " who never went");
                }
                world.restore(player);
                begin(id);
            }
            case InputLog.REMOVE -> {
                Player player = world.player(id);
                if (player != null) {
                    gone.put(id, player);
                }
                world.remove(id);
                inputs.remove(id);
            }
            case InputLog.ABSENT, InputLog.PRESENT -> {
                Player player = world.player(id);
                if (player != null) {
                    player.absent(kind == InputLog.ABSENT);
                }
            }
            default -> throw new IllegalStateException("no entry of a log is of kind " + kind);
        }
    }

    /** A player's first input is told against nothing at all. */
    private void begin(int id) {
        int[] fields = new int[InputLog.FIELDS];
        fields[InputLog.VIEW] = InputLog.VIEW_STEP;
        inputs.put(id, fields);
    }

    private int[] known(int id) {
        int[] fields = inputs.get(id);
        if (fields == null) {
            throw new IllegalStateException("the log has an input of player " + id + " who is not here");
        }
        return fields;
    }

    private int number() {
        int value = 0;
        int shift = 0;
        int octet;
        do {
            octet = bytes[position++];
            value |= (octet & 0x7f) << shift;
            shift += 7;
        } while (octet < 0);
        return value;
    }

    public World world() {
        return world;
    }
}
