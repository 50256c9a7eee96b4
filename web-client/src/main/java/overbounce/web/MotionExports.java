package overbounce.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Int32Array;
import overbounce.map.ArenaMap;
import overbounce.map.Hazard;
import overbounce.map.PackedMap;
import overbounce.motion.BlastPush;
import overbounce.motion.CameraLead;
import overbounce.motion.Flight;
import overbounce.motion.HitScan;
import overbounce.motion.InFlight;
import overbounce.motion.MapView;
import overbounce.motion.MoveRules;
import overbounce.motion.MovingSolid;
import overbounce.motion.Muzzle;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Projectile;
import overbounce.motion.ProjectilePath;
import overbounce.motion.ShotLine;
import overbounce.motion.Splash;
import overbounce.motion.Tuning;
import overbounce.motion.Volley;
import overbounce.motion.WeaponSpec;

/**
 * The functions of {@code lib/motion.js}: the shared rules as the page calls them, so that JavaScript repeats none.
 *
 * <p>State, input and answers travel in one shared {@code Int32Array}, {@link #buffer}:
 *
 * <pre>
 * from 0               the player's state, fields in the order of stateNames()      (43)
 * from inputOffset()   the input: tick, buttons, aimX, aimY, weapon, firePresses,
 *                      jumpPresses, usePresses, viewTick, viewFraction              (10)
 * from outOffset()     what the last call answered, named at each function          (8)
 * </pre>
 *
 * Positions are 1/256 u, velocities 1/16 u/s, aim 1/8 u, times ticks. Functions that speak of "the state" read it from
 * the buffer; step and blastPush write it back.
 *
 * <p>The page has but one. One thread at a time.
 */
public final class MotionExports {
    private static final int INPUT = PlayerState.SIZE;
    private static final int OUT = INPUT + 10;
    private static final int SOLID_NUMBERS = 7;
    private static final int[] IO = new int[OUT + 8];

    private static MapView base = MapView.of(PackedMap.unpack(new int[8]));
    private static List<MovingSolid> solids = List.of();
    private static MapView view = base;
    private static int viewTick;
    private static Tuning tuning = Tuning.defaults();
    private static MoveRules motion = new MoveRules(tuning);

    private MotionExports() {}

    /** Takes a map in the order that {@link PackedMap} draws. */
    @JSExport
    public static void loadMap(int[] packed) {
        ArenaMap map = PackedMap.unpack(packed);
        base = MapView.of(map);
        solids = List.of();
        lookAt(0);
    }

    /**
     * Takes the welcome's figures: numbers in the order of tuningNames(), weapons one after another in that of
     * weaponNames().
     */
    @JSExport
    public static void setTuning(double[] numbers, double[] weapons) {
        List<WeaponSpec> specs = new ArrayList<>();
        for (int i = 0; i < weapons.length; i += WeaponSpec.NAMES.size()) {
            specs.add(WeaponSpec.of(weapons, i));
        }
        tuning = Tuning.of(numbers, specs);
        motion = new MoveRules(tuning);
    }

    /** Takes the loose solids, seven numbers each: id, x, y, width, height, vx, vy. */
    @JSExport
    public static void setSolids(int[] packed) {
        List<MovingSolid> taken = new ArrayList<>();
        for (int i = 0; i < packed.length; i += SOLID_NUMBERS) {
            taken.add(new MovingSolid(
                    packed[i],
                    packed[i + 1],
                    packed[i + 2],
                    packed[i + 3],
                    packed[i + 4],
                    packed[i + 5],
                    packed[i + 6]));
        }
        solids = taken;
        lookAt(viewTick);
    }

    private static void lookAt(int tick) {
        viewTick = tick;
        view = viewAt(tick);
    }

    private static MapView viewAt(int tick) {
        return base.atTick(tick).withSolids(solids);
    }

    /** The names of the figures of movement, with commas between. */
    @JSExport
    public static String tuningNames() {
        return String.join(",", Tuning.NAMES);
    }

    /** The names of the figures of a weapon, with commas between. */
    @JSExport
    public static String weaponNames() {
        return String.join(",", WeaponSpec.NAMES);
    }

    /** The names of the fields of the state, with commas between. */
    @JSExport
    public static String stateNames() {
        return String.join(",", PlayerState.NAMES);
    }

    /** The shared row of numbers that this class's head draws. */
    @JSExport
    public static Int32Array buffer() {
        return Int32Array.fromJavaArray(IO);
    }

    @JSExport
    public static int inputOffset() {
        return INPUT;
    }

    @JSExport
    public static int outOffset() {
        return OUT;
    }

    /**
     * Replaces the state by the one a tick later, under the input in the buffer. A shot happened if shotTick is the
     * tick.
     */
    @JSExport
    public static void step(int tick) {
        lookAt(tick);
        put(motion.step(state(), input(), tick, view));
    }

    /**
     * Out: a line of the shot that the state fired at the tick, pellets counted from 0: fromX, fromY, toX, toY, blocked
     * (0 or 1).
     */
    @JSExport
    public static void shotLine(int playerId, int pellet, int tick) {
        lookAt(tick);
        line(Muzzle.volley(state(), playerId, tick), state().shotWeapon(), pellet);
    }

    /** As shotLine, of a shot of which it is only known how it was fired: from the eye, along an aim, by whom. */
    @JSExport
    public static void volleyLine(int slot, int x, int y, int aimX, int aimY, int playerId, int pellet, int tick) {
        lookAt(tick);
        line(new Volley(x, y, aimX, aimY, playerId, tick), slot, pellet);
    }

    private static void line(Volley volley, int slot, int pellet) {
        WeaponSpec weapon = tuning.weapon(slot);
        if (weapon == null) {
            answer(volley.x(), volley.y(), volley.x(), volley.y(), 0);
        } else {
            answer(volley.line(weapon, pellet, view));
        }
    }

    /** Out: the projectile that the state fired at the tick: x, y, vx, vy, kind (its slot, 16 more with quad). */
    @JSExport
    public static void projectileSpawn(int tick) {
        lookAt(tick);
        Projectile spawned = Muzzle.projectile(state(), 0, 0, tick, view, tuning);
        answer(spawned.x(), spawned.y(), spawned.vx(), spawned.vy(), spawned.kind());
    }

    /**
     * The flight of a projectile for at most so many ticks, as far as the map lets it. Answers its place at each tick
     * from the firing on: x, y, x, y. Out: how it ended, 0 not yet, 1 at the map, 2 when its time was up.
     */
    @JSExport
    public static Int32Array flight(int kind, int spawnTick, int x, int y, int vx, int vy, int ticksMax) {
        InFlight at = InFlight.of(new Projectile(0, kind, 0, spawnTick, x, y, vx, vy));
        Flight.End end = Flight.End.FLYING;
        int[] places = new int[2 * (ticksMax + 1)];
        int count = 0;
        places[count++] = x;
        places[count++] = y;
        while (end == Flight.End.FLYING && count < places.length) {
            Flight flight = ProjectilePath.step(at, viewAt(at.tick() + 1), tuning);
            at = flight.after();
            end = flight.end();
            places[count++] = at.x();
            places[count++] = at.y();
        }
        answer(end.number());
        return Int32Array.fromJavaArray(Arrays.copyOf(places, count));
    }

    /** The damage that the blast of a kind of projectile at a point does to the state, before any halving. */
    @JSExport
    public static int splashDamage(int blastX, int blastY, int kind) {
        Projectile projectile = new Projectile(0, kind, 0, viewTick, blastX, blastY, 0, 0);
        WeaponSpec weapon = tuning.weapon(projectile.slot());
        return weapon == null ? 0 : projectile.dealt(Splash.damage(view, blastX, blastY, state(), weapon), tuning);
    }

    /** Pushes the state away from a blast of this damage, before any halving. */
    @JSExport
    public static void blastPush(int tick, int blastX, int blastY, int damage) {
        put(BlastPush.apply(state(), tick, blastX, blastY, damage, tuning));
    }

    /** Answers 1 if something solid cuts the line, else 0; out: fromX, fromY, toX, toY, blocked. */
    @JSExport
    public static int hitscan(int fromX, int fromY, int toX, int toY) {
        ShotLine line = HitScan.trace(view, fromX, fromY, toX, toY);
        answer(line);
        return line.blocked() ? 1 : 0;
    }

    /** The hazard that the state is in: 0 none, 1 slime, 2 lava, 3 void. */
    @JSExport
    public static int hazard() {
        Hazard hazard = view.hazardAt(state());
        return hazard == null ? 0 : PackedMap.hazardId(hazard);
    }

    /** How far the camera runs ahead of the eye, in u, for an aim in 1/8 u. */
    @JSExport
    public static double cameraX(int aimX) {
        return CameraLead.x(aimX);
    }

    /** How far the camera runs ahead of the eye, in u, for an aim in 1/8 u. */
    @JSExport
    public static double cameraY(int aimY) {
        return CameraLead.y(aimY);
    }

    /** Out: the eye of the state and the height of its box in u: x, y, height. */
    @JSExport
    public static void eye() {
        PlayerState state = state();
        answer(state.eyeX(), state.eyeY(), state.height());
    }

    /** Out: the top left corner of a mover of the map at a tick: x, y. */
    @JSExport
    public static void moverAt(int index, int tick) {
        var mover = base.map().movers().get(index);
        answer(mover.gridXAt(tick), mover.gridYAt(tick));
    }

    private static PlayerState state() {
        int[] fields = new int[PlayerState.SIZE];
        System.arraycopy(IO, 0, fields, 0, fields.length);
        return PlayerState.of(fields);
    }

    private static PlayerInput input() {
        return new PlayerInput(
                IO[INPUT],
                IO[INPUT + 1],
                IO[INPUT + 2],
                IO[INPUT + 3],
                IO[INPUT + 4],
                IO[INPUT + 5],
                IO[INPUT + 6],
                IO[INPUT + 7],
                IO[INPUT + 8],
                IO[INPUT + 9]);
    }

    private static void put(PlayerState state) {
        System.arraycopy(state.toArray(), 0, IO, 0, PlayerState.SIZE);
    }

    private static void answer(ShotLine line) {
        answer(line.fromX(), line.fromY(), line.toX(), line.toY(), line.blocked() ? 1 : 0);
    }

    private static void answer(int... values) {
        System.arraycopy(values, 0, IO, OUT, values.length);
    }
}
