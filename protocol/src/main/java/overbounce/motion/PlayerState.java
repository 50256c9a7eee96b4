package overbounce.motion;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.geometry.Box;

/**
 * All that a player's own screen must predict, as a row of integers in the order of the wire; the constants are the
 * indices.
 *
 * <p>The position is the middle of the bottom edge of the player's box. Times are absolute ticks, so that a field of
 * somebody who stands does not change.
 *
 * <p>Immutable.
 */
public final class PlayerState {
    /** Feet, 1/256 u. */
    public static final int X = 0;

    public static final int Y = 1;
    /** 1/16 u/s. */
    public static final int VX = 2;

    public static final int VY = 3;
    public static final int FLAGS = 4;
    /** From the eye to the cursor, 1/8 u. */
    public static final int AIM_X = 5;

    public static final int AIM_Y = 6;
    /** The tick it left the ground, 0 on the ground. */
    public static final int AIR_SINCE = 7;

    public static final int LAND_TICK = 8;
    public static final int JUMP_TICK = 9;
    /** A jump pressed and not yet done, 0 for none. */
    public static final int JUMP_PRESS_TICK = 10;
    /** Chained hops so far. */
    public static final int HOPS = 11;
    /** Ground friction is off before this tick. */
    public static final int FRICTION_FREE_UNTIL = 12;
    /** Platforms are not solid before this tick, 0 for none. */
    public static final int DROP_UNTIL = 13;

    public static final int PAD_TICK = 14;
    public static final int TELEPORT_TICK = 15;
    public static final int JUMP_PRESSES_SEEN = 16;
    public static final int FIRE_PRESSES_SEEN = 17;
    public static final int USE_PRESSES_SEEN = 18;
    /** The slot in hand. */
    public static final int WEAPON = 19;
    /** The slot being changed to, the one in hand when none is. */
    public static final int NEXT_WEAPON = 20;
    /** When the weapon may fire, or has been lowered. */
    public static final int READY_TICK = 21;
    /** When the last shot was, and with which slot. */
    public static final int SHOT_TICK = 22;

    public static final int SHOT_WEAPON = 23;
    /** A bit for each slot. */
    public static final int OWNED = 24;
    /** The first of nine, one for each slot. */
    public static final int AMMO = 25;
    /** When it appeared. */
    public static final int SPAWN_TICK = 34;
    /** 1 while a click has not become a shot yet. */
    public static final int PENDING_SHOT = 35;
    /** When each power ends, in the order of {@link Power}; 0 or past for one that it is not under. */
    public static final int QUAD_UNTIL = 36;

    public static final int HASTE_UNTIL = 37;
    public static final int REGENERATION_UNTIL = 38;
    public static final int INVISIBLE_UNTIL = 39;
    public static final int BATTLE_SUIT_UNTIL = 40;
    /** What the last hastened period was too short by, see {@link WeaponTiming}. */
    public static final int HASTE_CARRY = 41;
    /** The number of the {@link Holdable} that it carries, 0 for none. */
    public static final int HOLDABLE = 42;
    /** How many fields there are. */
    public static final int SIZE = 43;

    /** The names of the fields in order. */
    public static final List<String> NAMES = List.of(
            "x",
            "y",
            "vx",
            "vy",
            "flags",
            "aimX",
            "aimY",
            "airSince",
            "landTick",
            "jumpTick",
            "jumpPressTick",
            "hops",
            "frictionFreeUntil",
            "dropUntil",
            "padTick",
            "teleportTick",
            "jumpPressesSeen",
            "firePressesSeen",
            "usePressesSeen",
            "weapon",
            "nextWeapon",
            "readyTick",
            "shotTick",
            "shotWeapon",
            "owned",
            "ammo0",
            "ammo1",
            "ammo2",
            "ammo3",
            "ammo4",
            "ammo5",
            "ammo6",
            "ammo7",
            "ammo8",
            "spawnTick",
            "pendingShot",
            "quadUntil",
            "hasteUntil",
            "regenerationUntil",
            "invisibleUntil",
            "battleSuitUntil",
            "hasteCarry",
            "holdable");

    /** On the ground. */
    public static final int GROUNDED = 1;
    /** The low box is in force. */
    public static final int CROUCHED = 2;
    /** Crouched and faster than running. */
    public static final int SLIDING = 4;
    /** Falling through a jump-through platform. */
    public static final int DROPPING = 8;

    public static final int HALF_WIDTH = 15;
    public static final int HEIGHT = 56;
    public static final int HEIGHT_CROUCHED = 30;
    public static final int EYE = 46;
    public static final int EYE_CROUCHED = 24;

    private final int[] v;

    private PlayerState(int[] values) {
        v = values;
    }

    /** The state with these fields. */
    public static PlayerState of(int[] values) {
        if (values.length != SIZE) {
            throw new IllegalArgumentException("a state has " + SIZE + " fields, not " + values.length);
        }
        return new PlayerState(values.clone());
    }

    /** Takes the array as its own: the caller must not touch it again. */
    static PlayerState owning(int[] values) {
        return new PlayerState(values);
    }

    /**
     * A player who appears at a tick with the starting kit, feet at (x, y) in whole u, looking to facing (1 or -1).
     * Presses counted in the last input are old news, so that a click made while dead does not fire.
     */
    public static PlayerState spawned(int tick, int x, int y, int facing, PlayerInput last, Tuning tuning) {
        int[] v = new int[SIZE];
        v[X] = x * Grid.POS;
        v[Y] = y * Grid.POS;
        v[FLAGS] = GROUNDED;
        v[AIM_X] = facing < 0 ? -400 * Grid.AIM : 400 * Grid.AIM;
        v[SPAWN_TICK] = tick;
        v[JUMP_PRESSES_SEEN] = last.jumpPresses();
        v[FIRE_PRESSES_SEEN] = last.firePresses();
        v[USE_PRESSES_SEEN] = last.usePresses();
        for (WeaponSpec spec : tuning.weapons()) {
            if (spec.startAmmo() != 0) {
                v[OWNED] |= 1 << spec.slot();
                v[AMMO + spec.slot()] = Math.max(0, spec.startAmmo());
                v[WEAPON] = spec.slot();
            }
        }
        v[NEXT_WEAPON] = v[WEAPON];
        v[SHOT_WEAPON] = v[WEAPON];
        return new PlayerState(v);
    }

    /** A field by its index. */
    public int get(int field) {
        return v[field];
    }

    /** This state with one field changed. */
    public PlayerState with(int field, int value) {
        int[] changed = v.clone();
        changed[field] = value;
        return new PlayerState(changed);
    }

    /** A copy of all fields. */
    public int[] toArray() {
        return v.clone();
    }

    /** The box in u. */
    public Box box() {
        double feetX = (double) v[X] / Grid.POS;
        double feetY = (double) v[Y] / Grid.POS;
        return new Box(feetX - HALF_WIDTH, feetY - height(), feetX + HALF_WIDTH, feetY);
    }

    public int height() {
        return crouched() ? HEIGHT_CROUCHED : HEIGHT;
    }

    /** The eye in 1/256 u. */
    public int eyeX() {
        return v[X];
    }

    /** The eye in 1/256 u. */
    public int eyeY() {
        return v[Y] - (crouched() ? EYE_CROUCHED : EYE) * Grid.POS;
    }

    /** The side it looks to: 1 right, -1 left. */
    public int facing() {
        return v[AIM_X] < 0 ? -1 : 1;
    }

    public boolean grounded() {
        return (v[FLAGS] & GROUNDED) != 0;
    }

    public boolean crouched() {
        return (v[FLAGS] & CROUCHED) != 0;
    }

    public boolean sliding() {
        return (v[FLAGS] & SLIDING) != 0;
    }

    public boolean dropping() {
        return (v[FLAGS] & DROPPING) != 0;
    }

    public boolean owns(int slot) {
        return (v[OWNED] >> slot & 1) != 0;
    }

    public int ammo(int slot) {
        return v[AMMO + slot];
    }

    /** Whether it is under a power at a tick. */
    public boolean under(Power power, int tick) {
        return tick < v[power.field()];
    }

    /** The bits of all powers that it is under at a tick. */
    public int powers(int tick) {
        int bits = 0;
        for (int i = QUAD_UNTIL; i <= BATTLE_SUIT_UNTIL; i++) {
            bits |= tick < v[i] ? 1 << (i - QUAD_UNTIL) : 0;
        }
        return bits;
    }

    /** The number of the {@link Holdable} that it carries, 0 for none. */
    public int holdable() {
        return v[HOLDABLE];
    }

    public boolean pendingShot() {
        return v[PENDING_SHOT] != 0;
    }

    public int x() {
        return v[X];
    }

    public int y() {
        return v[Y];
    }

    public int vx() {
        return v[VX];
    }

    public int vy() {
        return v[VY];
    }

    public int flags() {
        return v[FLAGS];
    }

    public int aimX() {
        return v[AIM_X];
    }

    public int aimY() {
        return v[AIM_Y];
    }

    public int airSince() {
        return v[AIR_SINCE];
    }

    public int landTick() {
        return v[LAND_TICK];
    }

    public int jumpTick() {
        return v[JUMP_TICK];
    }

    public int jumpPressTick() {
        return v[JUMP_PRESS_TICK];
    }

    public int hops() {
        return v[HOPS];
    }

    public int frictionFreeUntil() {
        return v[FRICTION_FREE_UNTIL];
    }

    public int dropUntil() {
        return v[DROP_UNTIL];
    }

    public int padTick() {
        return v[PAD_TICK];
    }

    public int teleportTick() {
        return v[TELEPORT_TICK];
    }

    public int jumpPressesSeen() {
        return v[JUMP_PRESSES_SEEN];
    }

    public int firePressesSeen() {
        return v[FIRE_PRESSES_SEEN];
    }

    public int usePressesSeen() {
        return v[USE_PRESSES_SEEN];
    }

    public int weapon() {
        return v[WEAPON];
    }

    public int nextWeapon() {
        return v[NEXT_WEAPON];
    }

    public int readyTick() {
        return v[READY_TICK];
    }

    public int shotTick() {
        return v[SHOT_TICK];
    }

    public int shotWeapon() {
        return v[SHOT_WEAPON];
    }

    public int owned() {
        return v[OWNED];
    }

    public int spawnTick() {
        return v[SPAWN_TICK];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlayerState that && Arrays.equals(v, that.v);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(v);
    }

    @Override
    public String toString() {
        return Arrays.toString(v);
    }
}
