package overbounce.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import overbounce.map.ArenaMap;
import overbounce.map.Hazard;
import overbounce.map.PackedMap;
import overbounce.motion.BlastPush;
import overbounce.motion.Flight;
import overbounce.motion.Grid;
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
import overbounce.motion.Weapon;

/**
 * Plays a seeded player through the rules and hashes every word of its state: {@code twin/drive.js} is the same, line
 * for line, in JavaScript.
 *
 * <p>Note: not thread-safe.
 */
final class MotionTwin {
    private final MapView world;
    private final Tuning tuning;
    private final MoveRules motion;
    private final PlayerState start;
    private final int[] wanted = new int[10];
    /** Whether solid boxes turn up, over the player as well. */
    private final boolean crates;

    private List<MovingSolid> solids = List.of();
    private int random;
    private int hash;
    private int fired;
    private PlayerState state;

    private MotionTwin(ArenaMap map, Tuning tuning, PlayerState start, int seed, boolean crates) {
        this.crates = crates;
        this.world = MapView.of(map);
        this.tuning = tuning;
        this.motion = new MoveRules(tuning);
        this.start = start;
        this.random = seed;
        state = start;
    }

    /** A player with every weapon at the first spawn of a map. */
    static PlayerState start(ArenaMap map, Tuning tuning) {
        var spawn = map.spawns().getFirst();
        PlayerState state = PlayerState.spawned(0, spawn.x(), spawn.y(), spawn.facing(), PlayerInput.idle(0), tuning);
        for (Weapon weapon : Weapon.values()) {
            state = state.with(PlayerState.OWNED, state.owned() | 1 << weapon.slot())
                    .with(PlayerState.AMMO + weapon.slot(), 200);
        }
        return state;
    }

    static int hash(ArenaMap map, Tuning tuning, PlayerState start, int seed, int steps) {
        // The browser knows no more of a map than what is packed.
        ArenaMap known = PackedMap.unpack(PackedMap.pack(map));
        MotionTwin twin = new MotionTwin(known, tuning, start, seed, true);
        for (int tick = 1; tick <= steps; tick++) {
            twin.play(tick);
        }
        return twin.hash;
    }

    /** A bit for the slot of each weapon that is fired in so many steps. */
    static int fired(ArenaMap map, Tuning tuning, PlayerState start, int seed, int steps) {
        MotionTwin twin = new MotionTwin(map, tuning, start, seed, false);
        for (int tick = 1; tick <= steps; tick++) {
            twin.play(tick);
        }
        return twin.fired;
    }

    /** The tick after which the player is inside something solid, or 0 if that does not happen in so many steps. */
    static int stuckAt(ArenaMap map, Tuning tuning, PlayerState start, int seed, int steps) {
        MotionTwin twin = new MotionTwin(map, tuning, start, seed, false);
        for (int tick = 1; tick <= steps; tick++) {
            twin.play(tick);
            PlayerState state = twin.state;
            if (!twin.viewAt(tick).isFree(state.x(), state.y(), state.height())) {
                return tick;
            }
        }
        return 0;
    }

    private int next(int most) {
        random ^= random << 13;
        random ^= random >>> 17;
        random ^= random << 5;
        return (random >>> 1) % most;
    }

    private void mix(int word) {
        hash = (hash << 7 | hash >>> 25) * 0x2c1b3c6d ^ word;
    }

    private void play(int tick) {
        if (next(2000) == 0) {
            state = start;
        }
        if (next(200) == 0) {
            int field = PlayerState.QUAD_UNTIL + next(2);
            state = state.with(field, tick + 300);
        }
        if (crates && next(40) == 0) {
            solids = List.of(solid(1), solid(2));
        }
        MapView view = viewAt(tick);
        state = motion.step(state, wish(tick), tick, view);
        fired |= state.shotTick() == tick ? 1 << state.shotWeapon() : 0;
        if (next(60) == 0) {
            blast(tick, view);
        }
        if (next(8) == 0) {
            shoot(tick, view);
        }
        for (int field = 0; field < PlayerState.SIZE; field++) {
            mix(state.get(field));
        }
    }

    private MapView viewAt(int tick) {
        return world.atTick(tick).withSolids(solids);
    }

    /** Somewhere near the player, on its way somewhere. */
    private MovingSolid solid(int id) {
        int x = state.x() + (next(400) - 220) * Grid.POS;
        int y = state.y() + (next(300) - 150) * Grid.POS;
        int vx = (next(400) - 200) * Grid.VEL;
        int vy = (next(400) - 200) * Grid.VEL;
        return new MovingSolid(id, x, y, 40 * Grid.POS, 40 * Grid.POS, vx, vy);
    }

    private PlayerInput wish(int tick) {
        for (int button = 1; button <= 32; button <<= 1) {
            if (next(25) == 0) {
                wanted[1] ^= button;
            }
        }
        if (next(10) == 0) {
            wanted[2] = next(24_000) - 12_000;
            wanted[3] = next(24_000) - 12_000;
        }
        if (next(60) == 0) {
            wanted[4] = next(9);
        }
        if (next(20) == 0) {
            wanted[5] = (wanted[5] + 1) & 255;
        }
        if (next(30) == 0) {
            wanted[6] = (wanted[6] + 1) & 255;
        }
        return new PlayerInput(tick, wanted[1], wanted[2], wanted[3], wanted[4], wanted[5], wanted[6], 0, 0, 0);
    }

    private void blast(int tick, MapView view) {
        int x = state.x() + (next(120) - 60) * Grid.POS;
        int y = state.y() + (next(120) - 90) * Grid.POS;
        int kind = Weapon.ROCKET_LAUNCHER.slot() + next(2) * Projectile.QUAD;
        Projectile rocket = new Projectile(0, kind, 0, tick, x, y, 0, 0);
        int damage = rocket.dealt(Splash.damage(view, x, y, state, tuning.weapon(Weapon.ROCKET_LAUNCHER)), tuning);
        mix(damage);
        state = BlastPush.apply(state, tick, x, y, damage + next(150), tuning);
    }

    /** A shot with any of the weapons, and the first ticks of what it throws. */
    private void shoot(int tick, MapView view) {
        PlayerState shooter = state.with(PlayerState.SHOT_WEAPON, next(Weapon.SLOTS));
        Volley volley = Muzzle.volley(shooter, next(200), tick);
        ShotLine line = volley.line(tuning.weapon(weapon(shooter)), next(12), view);
        mix(line.fromX());
        mix(line.fromY());
        mix(line.toX());
        mix(line.toY());
        mix(line.blocked() ? 1 : 0);
        Projectile projectile = Muzzle.projectile(shooter, 0, 0, tick, view, tuning);
        mix(projectile.vx());
        mix(projectile.vy());
        mix(projectile.kind());
        fly(projectile, tick + 1 + next(40));
        Hazard hazard = view.hazardAt(state);
        mix(hazard == null ? 0 : PackedMap.hazardId(hazard));
    }

    private void fly(Projectile projectile, int lastTick) {
        List<InFlight> places = new ArrayList<>(List.of(InFlight.of(projectile)));
        Flight.End end = Flight.End.FLYING;
        while (end == Flight.End.FLYING && places.getLast().tick() < lastTick) {
            InFlight before = places.getLast();
            Flight flight = ProjectilePath.step(before, viewAt(before.tick() + 1), tuning);
            places.add(flight.after());
            end = flight.end();
        }
        mix(end.number());
        for (InFlight place : places) {
            mix(place.x());
            mix(place.y());
        }
    }

    private static Weapon weapon(PlayerState shooter) {
        return Objects.requireNonNull(Weapon.inSlot(shooter.shotWeapon()));
    }
}
