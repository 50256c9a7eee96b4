package overbounce.arena;

import java.util.Arrays;
import overbounce.message.Protocol;
import overbounce.motion.PlayerInput;

/**
 * Everything that decided a round on one map: the seed, who came and went, and every input, from which {@link Replay}
 * makes the same world again.
 *
 * <p>Layout: one byte for the kind of entry, then numbers as variable-length integers. An input is a mask of what
 * differs from the player's last one and those differences; the view is told against where it would have moved on to by
 * itself, so that somebody who does nothing new costs nothing. Beyond the capacity the log gives up its bytes and says
 * that it is not complete. Arena loop only.
 */
public final class InputLog {
    static final int STEP = 0;
    static final int STEP_TO = 1;
    static final int ADD = 2;
    static final int ADD_BOT = 3;
    static final int REMOVE = 4;
    static final int RESTORE = 5;
    static final int ABSENT = 6;
    static final int PRESENT = 7;
    static final int RESTART = 8;
    static final int INPUT = 9;

    /**
     * What is kept of an input: all but its tick, with the view as one number, and how far back its shots may be
     * judged.
     */
    static final int FIELDS = 9;

    static final int VIEW = 7;
    static final int REWIND = 8;

    /** How far a view moves on in one tick, in sixteenths of a snapshot interval. */
    static final int VIEW_STEP = 16 / Protocol.SNAPSHOT_TICKS;

    private final ArenaSettings settings;
    private final long seed;
    private final String mapHash;
    private final int firstTick;
    private final int bytesMax;
    private final int[][] last;
    private final int[] fields = new int[FIELDS];
    private byte[] bytes = new byte[4096];
    private int length;
    private int tick;
    private boolean complete = true;

    /** A log of a round whose first step is of the tick after {@code firstTick}. */
    InputLog(ArenaSettings settings, long seed, String mapHash, int firstTick, int bytesMax) {
        this.settings = settings;
        this.seed = seed;
        this.firstTick = firstTick;
        this.mapHash = mapHash;
        this.bytesMax = bytesMax;
        tick = firstTick;
        last = new int[looseFrom()][];
    }

    /** The first id of what is loose. */
    int looseFrom() {
        return settings.idsMax() + 1;
    }

    void step(int newTick) {
        if (newTick == tick + 1) {
            put(STEP);
        } else {
            put(STEP_TO);
            number(newTick - tick);
        }
        tick = newTick;
    }

    void entry(int kind, int id) {
        put(kind);
        number(id);
        if (kind == ADD || kind == ADD_BOT || kind == RESTORE) {
            last[id] = new int[FIELDS];
        }
    }

    void restart() {
        put(RESTART);
    }

    /** What a player does in the coming tick, if it is not what the log's reader would expect. */
    void input(int id, PlayerInput input, int rewindTicksMax) {
        if (!complete) {
            return;
        }
        int[] before = last[id];
        toFields(input, rewindTicksMax);
        before[VIEW] += VIEW_STEP;
        int mask = 0;
        for (int i = 0; i < FIELDS; i++) {
            mask |= before[i] == fields[i] ? 0 : 1 << i;
        }
        if (mask == 0) {
            return;
        }
        put(INPUT);
        number(id);
        number(mask);
        for (int i = 0; i < FIELDS; i++) {
            if (before[i] != fields[i]) {
                int difference = fields[i] - before[i];
                number((difference << 1) ^ (difference >> 31));
                before[i] = fields[i];
            }
        }
    }

    private void toFields(PlayerInput input, int rewindTicksMax) {
        fields[0] = input.buttons();
        fields[1] = input.aimX();
        fields[2] = input.aimY();
        fields[3] = input.weapon();
        fields[4] = input.firePresses();
        fields[5] = input.jumpPresses();
        fields[6] = input.usePresses();
        fields[VIEW] = input.viewTick() * VIEW_STEP + input.viewFraction();
        fields[REWIND] = rewindTicksMax;
    }

    static PlayerInput toInput(int tick, int[] fields) {
        int view = fields[VIEW];
        int older = Math.floorDiv(view, 16) * Protocol.SNAPSHOT_TICKS;
        return new PlayerInput(
                tick,
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[5],
                fields[6],
                older,
                Math.floorMod(view, 16));
    }

    private void number(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            put((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        put(rest);
    }

    private void put(int octet) {
        if (!complete) {
            return;
        }
        if (length == bytesMax) {
            complete = false;
            bytes = new byte[0];
            length = 0;
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(bytesMax, bytes.length * 2));
        }
        bytes[length++] = (byte) octet;
    }

    public ArenaSettings settings() {
        return settings;
    }

    /** The seed of the round's world. */
    public long seed() {
        return seed;
    }

    int firstTick() {
        return firstTick;
    }

    public String mapHash() {
        return mapHash;
    }

    /** Whether everything since the round's first tick is here. */
    public boolean complete() {
        return complete;
    }

    public int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
