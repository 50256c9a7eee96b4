package overbounce.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.geometry.Box;
import overbounce.motion.Flight;
import overbounce.motion.Grid;
import overbounce.motion.InFlight;
import overbounce.motion.Muzzle;
import overbounce.motion.Projectile;
import overbounce.motion.ProjectilePath;
import overbounce.motion.Splash;
import overbounce.motion.WeaponSpec;
import overbounce.sim.SimEvent.Hit;

/** Everything that flies: moves it, finds what it meets, gathers what its blast does. Arena loop only. */
final class Flights {
    private final World world;
    private final List<InFlight> inFlight = new ArrayList<>();
    private final List<InFlight> inFlightShown = Collections.unmodifiableList(inFlight);
    private final List<InFlight> launched = new ArrayList<>();
    private int lastId;

    Flights(World world) {
        this.world = world;
    }

    /** Lets a projectile leave; it moves from the next tick on. */
    void launch(Player shooter) {
        lastId++;
        Projectile projectile =
                Muzzle.projectile(shooter.body, lastId, shooter.id(), world.tick(), world.view(), world.tuning());
        launched.add(InFlight.of(projectile));
        world.tell(new SimEvent.Launched(projectile));
    }

    void advance() {
        int kept = 0;
        for (int i = 0; i < inFlight.size(); i++) {
            InFlight after = fly(inFlight.get(i));
            if (after != null) {
                inFlight.set(kept++, after);
            }
        }
        inFlight.subList(kept, inFlight.size()).clear();
        inFlight.addAll(launched);
        launched.clear();
    }

    /** What it is after this tick, or null when it is no more. */
    private @Nullable InFlight fly(InFlight before) {
        Flight flight = ProjectilePath.step(before, world.view(), world.tuning());
        Player met = null;
        double nearest = 1;
        for (Player player :
                world.crowd().along(flight.fromX(), flight.fromY(), flight.toX(), flight.toY(), Grid.POS)) {
            if (player.alive && player.id() != before.owner()) {
                double along = entry(player.box(), flight);
                if (along <= 1 && (met == null || along < nearest)) {
                    met = player;
                    nearest = along;
                }
            }
        }
        if (met == null && flight.end() == Flight.End.FLYING) {
            return flight.after();
        }
        explode(flight, met, nearest);
        return null;
    }

    private static double entry(Box box, Flight flight) {
        double scale = Grid.POS;
        return box.entry(flight.fromX() / scale, flight.fromY() / scale, flight.toX() / scale, flight.toY() / scale);
    }

    private void explode(Flight flight, @Nullable Player met, double along) {
        Projectile projectile = flight.before().launched();
        WeaponSpec weapon = world.tuning().weapon(projectile.slot());
        if (weapon == null) {
            throw new IllegalStateException("a projectile of no weapon: " + projectile);
        }
        int x = flight.fromX() + Grid.round((flight.toX() - flight.fromX()) * along);
        int y = flight.fromY() + Grid.round((flight.toY() - flight.fromY()) * along);
        Hit missed = flight.end() == Flight.End.TIMEOUT ? Hit.SPENT : Hit.WORLD;
        world.tell(new SimEvent.Ended(projectile, x, y, met == null ? missed : Hit.PLAYER));
        world.looseThings()
                .blast(
                        x,
                        y,
                        projectile.dealt(weapon.splashDamage(), world.tuning()),
                        weapon.splashRadius(),
                        projectile.owner());
        int radius = Grid.round(weapon.splashRadius() * Grid.POS) + Grid.POS;
        for (Player player : world.crowd().within(x - radius, y - radius, x + radius, y + radius)) {
            if (player == met) {
                world.harm(directHit(flight.before(), weapon.damage(), met, x, y));
            } else if (player.alive) {
                int damage = projectile.dealt(Splash.damage(world.view(), x, y, player.body, weapon), world.tuning());
                if (damage > 0) {
                    world.harm(Damage.blast(player.id(), projectile.owner(), weapon.slot(), damage, x, y));
                }
            }
        }
    }

    private Damage directHit(InFlight projectile, int damage, Player victim, int x, int y) {
        return new Damage(
                victim.id(),
                projectile.owner(),
                projectile.slot(),
                projectile.launched().dealt(damage, world.tuning()),
                Damage.Push.ALONG,
                projectile.vx(),
                projectile.vy(),
                x,
                y,
                0);
    }

    /** Takes everything out of the air. */
    void clear() {
        for (InFlight projectile : inFlight) {
            world.tell(new SimEvent.Ended(projectile.launched(), projectile.x(), projectile.y(), Hit.FADED));
        }
        inFlight.clear();
    }

    List<InFlight> inFlight() {
        return inFlightShown;
    }

    long hashInto(long hash) {
        long h = World.fold(hash, lastId);
        for (InFlight p : inFlight) {
            h = World.fold(World.fold(h, p.id()), p.owner());
            h = World.fold(World.fold(h, p.launched().spawnTick()), p.launched().kind());
            h = World.fold(World.fold(h, p.x()), p.y());
            h = World.fold(World.fold(h, p.vx()), p.vy());
        }
        return h;
    }
}
