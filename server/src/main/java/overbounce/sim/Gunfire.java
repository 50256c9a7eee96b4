package overbounce.sim;

import java.util.ArrayList;
import java.util.List;
import overbounce.geometry.Box;
import overbounce.motion.Grid;
import overbounce.motion.Muzzle;
import overbounce.motion.PlayerInput;
import overbounce.motion.ShotLine;
import overbounce.motion.Volley;
import overbounce.motion.WeaponSpec;
import overbounce.sim.SimEvent.Hit;
import overbounce.sim.SimEvent.Pellet;

/**
 * Resolves the shots of a tick: projectiles leave, and shots that hit at once are judged against where the others were
 * on the shooter's screen.
 *
 * <p>A shooter's input names the snapshots its screen was between. That moment is held within what the shooter's line
 * explains (see {@link Player#command}), and each target's {@link Trail} answers where it was drawn then. Whether a
 * target lives is judged now. Bots see the present and are judged in it. Arena loop only.
 */
final class Gunfire {
    /** No shot is judged further back, 250 ms. */
    static final int REWIND_TICKS_MAX = 15;

    /** A shot goes through at most this many players. */
    private static final int PIERCED_MAX = 4;

    private final World world;
    private final List<Struck> struck = new ArrayList<>();
    /** Who has taken pellets of the shot being judged, in the order in which they were met. */
    private final List<Player> harmed = new ArrayList<>();

    /** A player on the line of a shot, and how far along. */
    private record Struck(Player player, double along) {}

    Gunfire(World world) {
        this.world = world;
    }

    void resolve() {
        for (Player shooter : world.players()) {
            if (shooter.alive && shooter.body.shotTick() == world.tick()) {
                fire(shooter);
            }
        }
    }

    private void fire(Player shooter) {
        WeaponSpec weapon = world.tuning().weapon(shooter.body.shotWeapon());
        if (weapon == null) {
            throw new IllegalStateException("a shot with an empty slot: " + shooter.body);
        }
        if (weapon.projectileSpeed() > 0) {
            world.launch(shooter);
        } else {
            strike(shooter, weapon);
        }
    }

    private void strike(Player shooter, WeaponSpec weapon) {
        Volley volley = Muzzle.volley(shooter.body, shooter.id(), world.tick());
        int moment = moment(shooter);
        harmed.clear();
        List<Pellet> pellets = new ArrayList<>(weapon.pellets());
        for (int pellet = 0; pellet < weapon.pellets(); pellet++) {
            ShotLine line = volley.line(weapon, pellet, world.view());
            findStruck(shooter, line, moment);
            count(weapon);
            Pellet end = end(weapon, line);
            pellets.add(end);
            if (end.hit() == Hit.WORLD) {
                int damage = world.powers().dealt(shooter, weapon.damage());
                world.looseThings().shot(end.toX(), end.toY(), volley.aimX(), volley.aimY(), damage, shooter.id());
            }
        }
        harm(shooter, weapon, volley, shooter.bot() ? 0 : rewindMs(moment));
        if (weapon.pellets() > 1) {
            world.tell(new SimEvent.Spray(weapon.slot(), volley, pellets));
        } else {
            Pellet only = pellets.getFirst();
            world.tell(new SimEvent.Shot(
                    shooter.id(), weapon.slot(), volley.x(), volley.y(), only.toX(), only.toY(), only.hit()));
        }
    }

    /** Counts the pellet for everybody whom it has met. */
    private void count(WeaponSpec weapon) {
        int hits = Math.min(struck.size(), weapon.pierces() ? PIERCED_MAX : 1);
        for (int i = 0; i < hits; i++) {
            Player victim = struck.get(i).player();
            if (victim.pelletsTaken++ == 0) {
                harmed.add(victim);
            }
        }
    }

    /** What a shot does to a player is one harm, however many of its pellets it was. */
    private void harm(Player shooter, WeaponSpec weapon, Volley volley, int rewindMs) {
        for (Player victim : harmed) {
            world.harm(new Damage(
                    victim.id(),
                    shooter.id(),
                    weapon.slot(),
                    world.powers().dealt(shooter, weapon.damage() * victim.pelletsTaken),
                    Damage.Push.ALONG,
                    volley.aimX(),
                    volley.aimY(),
                    volley.x(),
                    volley.y(),
                    rewindMs));
            victim.pelletsTaken = 0;
        }
    }

    private Pellet end(WeaponSpec weapon, ShotLine line) {
        boolean stopped = !struck.isEmpty() && !weapon.pierces();
        double along = stopped ? struck.getFirst().along() : 1;
        int toX = line.fromX() + Grid.round((line.toX() - line.fromX()) * along);
        int toY = line.fromY() + Grid.round((line.toY() - line.fromY()) * along);
        Hit missed = line.blocked() ? Hit.WORLD : Hit.SPENT;
        return new Pellet(toX, toY, struck.isEmpty() ? missed : Hit.PLAYER);
    }

    /** Collects who stands on the line, nearest first, the lower id first where two are as near. */
    private void findStruck(Player shooter, ShotLine line, int moment) {
        struck.clear();
        double fromX = (double) line.fromX() / Grid.POS;
        double fromY = (double) line.fromY() / Grid.POS;
        double toX = (double) line.toX() / Grid.POS;
        double toY = (double) line.toY() / Grid.POS;
        int reach = shooter.bot() ? Grid.POS : drift(moment);
        for (Player target : world.crowd().along(line.fromX(), line.fromY(), line.toX(), line.toY(), reach)) {
            if (target != shooter && target.alive) {
                Box box = shooter.bot() ? target.box() : target.trail.at(moment, target.body);
                double along = box.entry(fromX, fromY, toX, toY);
                if (along <= 1) {
                    int place = struck.size();
                    while (place > 0 && struck.get(place - 1).along() > along) {
                        place--;
                    }
                    struck.add(place, new Struck(target, along));
                }
            }
        }
    }

    /** How far anybody may be by now from where it was drawn at a moment, 1/256 u. */
    private int drift(int moment) {
        int ticks = world.tick() - moment / Trail.FRACTIONS + 2 * Trail.STEP_TICKS;
        return Grid.round(ticks * world.tuning().speedMax() / Grid.TICK_HZ * Grid.POS);
    }

    /** What the shooter's screen showed, in sixteenths of a tick, as far as that is to be believed. */
    private int moment(Player shooter) {
        PlayerInput input = shooter.input;
        int claimed = input.viewTick() * Trail.FRACTIONS + input.viewFraction() * Trail.STEP_TICKS;
        int back = Math.clamp(shooter.rewindTicksMax, 0, REWIND_TICKS_MAX);
        int now = world.tick() * Trail.FRACTIONS;
        return Math.clamp(claimed, Math.max(0, now - back * Trail.FRACTIONS), now);
    }

    private int rewindMs(int moment) {
        int sixteenths = world.tick() * Trail.FRACTIONS - moment;
        return Grid.round(sixteenths * 1000.0 / (Trail.FRACTIONS * Grid.TICK_HZ));
    }
}
