package overbounce.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.geometry.Box;
import overbounce.map.Hazard;
import overbounce.map.ItemKind;
import overbounce.map.LooseKind;
import overbounce.map.LooseSpot;
import overbounce.message.KillCause;
import overbounce.motion.Grid;
import overbounce.motion.MovingSolid;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Splash;
import overbounce.motion.Weapon;
import overbounce.motion.WeaponSpec;

/**
 * What is loose: crates and barrels of the map, flags, what the dead have lost; what players, shots and blasts do to
 * them, and what they do to players. {@link LoosePhysics} moves them.
 *
 * <p>Arena loop only.
 */
final class LooseThings {
    /** The most at a time; then the oldest of what was lost goes. */
    private static final int MOST = World.LOOSE_IDS / 2;

    private static final int DROP_TICKS = 30 * Grid.TICK_HZ;
    /** A lost thing cannot be taken at once by whoever stands where it fell. */
    private static final int DROP_REST_TICKS = 20;
    /** Crates and barrels that are gone come back after that, where nobody stands. */
    private static final int BACK_TICKS = 30 * Grid.TICK_HZ;

    private static final int BARREL_HEALTH = 20;
    /** From the harm that was too much to the blast: a chain is seen as one. */
    private static final int FUSE_TICKS = 7;

    /** u/s at which a crate goes before whoever walks into it. */
    private static final double WALK_PUSH = 110;
    /** u/s for each point of damage, by what is pushed. */
    private static final double PUSH_SOLID = 2.4;

    private static final double PUSH_LIGHT = 5;
    /** How much of a player's speed a flag takes that is kicked, and u/s upwards. */
    private static final double KICK = 1.15;

    private static final double KICK_UP = 140;
    private static final int KICK_PAUSE_TICKS = 12;

    /** Farther from the middle of its bottom edge nobody touches a thing, 1/256 u. */
    private static final int NEAR = 64 * Grid.POS;

    private final World world;
    private final LoosePhysics physics;
    private final List<LooseThing> things = new ArrayList<>();
    private final List<LooseThing> shown = Collections.unmodifiableList(things);
    private final List<MovingSolid> solids = new ArrayList<>();
    private final int[] backTicks;
    private int lastId;

    LooseThings(World world, LoosePhysics physics) {
        this.world = world;
        this.physics = physics;
        lastId = physics.firstId() - 1;
        backTicks = new int[physics.holds() ? world.map().loose().size() : 0];
        restart();
    }

    /** Everything of the map stands in its place, what was lost is gone. */
    void restart() {
        while (!things.isEmpty()) {
            remove(things.getLast());
        }
        for (int i = 0; i < backTicks.length; i++) {
            backTicks[i] = world.tick();
            putBack(i);
        }
        lookForSolids();
    }

    /** A tick, before players move. */
    void step() {
        if (!physics.holds()) {
            return;
        }
        physics.step(world.tick(), world.players());
        for (LooseThing thing : List.copyOf(things)) {
            if (thing.fuseTick != 0 && world.tick() >= thing.fuseTick) {
                explode(thing);
            } else if (isOver(thing)) {
                remove(thing);
            }
        }
        for (int i = 0; i < backTicks.length; i++) {
            putBack(i);
        }
        lookForSolids();
    }

    private boolean isOver(LooseThing thing) {
        boolean late = thing.goneTick != 0 && world.tick() >= thing.goneTick;
        return late || thing.y() > (world.map().height() + 400) * Grid.POS || burns(thing);
    }

    private boolean burns(LooseThing thing) {
        if (thing.movedX() == 0 && thing.movedY() == 0) {
            return false;
        }
        Box box = box(thing);
        for (Hazard hazard : world.map().hazards()) {
            if (!hazard.kind().equals(Hazard.SLIME)
                    && box.left() < hazard.x() + hazard.width()
                    && box.right() > hazard.x()
                    && box.top() + 8 < hazard.y() + hazard.height()
                    && box.bottom() - 8 > hazard.y()) {
                return true;
            }
        }
        return false;
    }

    private void putBack(int spot) {
        if (backTicks[spot] < 0 || world.tick() < backTicks[spot] || isFull()) {
            return;
        }
        LooseSpot place = world.map().loose().get(spot);
        LooseThing thing = new LooseThing(nextId(), place.looseKind(), place.x() * Grid.POS, place.y() * Grid.POS);
        Box box = box(thing);
        for (Player player : world.players()) {
            if (player.alive && player.box().overlaps(box)) {
                return;
            }
        }
        backTicks[spot] = -1;
        thing.spot = spot;
        thing.health = BARREL_HEALTH;
        enter(thing, 0, 0);
    }

    private void enter(LooseThing thing, double vx, double vy) {
        lastId = thing.id();
        things.add(thing);
        physics.add(thing, vx, vy);
    }

    private void remove(LooseThing thing) {
        if (thing.spot >= 0) {
            backTicks[thing.spot] = world.tick() + BACK_TICKS;
        }
        things.remove(thing);
        physics.remove(thing);
    }

    private int nextId() {
        int id = lastId;
        do {
            id = id + 1 < physics.firstId() + World.LOOSE_IDS ? id + 1 : physics.firstId();
        } while (withId(id) != null);
        return id;
    }

    private @Nullable LooseThing withId(int id) {
        for (LooseThing thing : things) {
            if (thing.id() == id) {
                return thing;
            }
        }
        return null;
    }

    private boolean isFull() {
        return things.size() >= MOST;
    }

    /** Somebody loses an item, which flies off with a velocity in u/s. */
    void drop(Player from, ItemKind item, int amount, double vx, double vy) {
        if (!physics.holds()) {
            return;
        }
        if (isFull()) {
            for (LooseThing oldest : things) {
                if (oldest.kind() == LooseKind.DROP) {
                    remove(oldest);
                    break;
                }
            }
        }
        if (!isFull()) {
            int step = Grid.POS / 4;
            int x = from.body.x() / step * step;
            int y = (from.body.y() - 12 * Grid.POS) / step * step;
            LooseThing lost = new LooseThing(nextId(), LooseKind.DROP, x, y, item, amount);
            lost.goneTick = world.tick() + DROP_TICKS;
            enter(lost, vx, vy);
        }
    }

    /** Players have moved: who walks into something pushes it, and takes what was lost. */
    void touch() {
        for (LooseThing thing : List.copyOf(things)) {
            boolean taken = false;
            for (Player player :
                    world.crowd().within(thing.x() - NEAR, thing.y() - NEAR, thing.x() + NEAR, thing.y() + NEAR)) {
                if (player.standing() && !taken) {
                    taken = touch(player, thing);
                }
            }
        }
    }

    /** Whether the player took it. */
    private boolean touch(Player player, LooseThing thing) {
        return switch (thing.kind()) {
            case CRATE, BARREL -> {
                walkInto(player, thing);
                yield false;
            }
            case FLAG -> {
                kick(player, thing);
                yield false;
            }
            case DROP -> take(player, thing);
        };
    }

    private void walkInto(Player player, LooseThing thing) {
        int side = player.input.direction();
        Box body = player.box();
        Box box = box(thing);
        double gap = side > 0 ? box.left() - body.right() : body.left() - box.right();
        boolean beside = body.bottom() > box.top() + 4 && body.top() < box.bottom() - 4;
        boolean free = !player.input.holds(PlayerInput.CROUCH);
        if (side != 0 && gap > -6 && gap < 2 && beside && free) {
            physics.shove(thing, side * WALK_PUSH);
        }
    }

    private void kick(Player player, LooseThing flag) {
        boolean rested = world.tick() >= flag.kickTick + KICK_PAUSE_TICKS;
        if (rested && player.box().overlaps(box(flag)) && player.body.vx() != 0) {
            flag.kickTick = world.tick();
            physics.push(flag, (double) player.body.vx() / Grid.VEL * KICK, -KICK_UP);
        }
    }

    private boolean take(Player player, LooseThing lost) {
        ItemKind item = lost.item;
        boolean rested = world.tick() >= lost.goneTick - DROP_TICKS + DROP_REST_TICKS;
        if (item == null
                || !rested
                || !player.box().overlaps(box(lost))
                || !world.items().wants(player, item)) {
            return false;
        }
        int given = world.items().giveLost(player, item, lost.amount);
        world.tell(new SimEvent.LostTaken(item, player.id(), given, lost.x(), lost.y()));
        remove(lost);
        return true;
    }

    /** A shot that ended here, by an aim of any length. */
    void shot(int x, int y, int aimX, int aimY, int damage, int shooter) {
        LooseThing thing = solidAt(x, y);
        if (thing != null) {
            double length = Math.max(1, Math.sqrt((double) aimX * aimX + (double) aimY * aimY));
            double push = damage * PUSH_SOLID;
            physics.push(thing, aimX / length * push, aimY / length * push);
            hurt(thing, damage, shooter);
        }
    }

    private @Nullable LooseThing solidAt(int x, int y) {
        for (LooseThing thing : things) {
            if (thing.kind().solid() && box(thing).distance((double) x / Grid.POS, (double) y / Grid.POS) <= 1) {
                return thing;
            }
        }
        return null;
    }

    /** A blast pushes what is near, and hurts barrels. */
    void blast(int x, int y, int damage, int radius, int owner) {
        for (LooseThing thing : things) {
            double distance = box(thing).distance((double) x / Grid.POS, (double) y / Grid.POS);
            if (distance < radius) {
                double strength = damage * (1 - distance / radius);
                double dx = thing.x() - x;
                double dy = thing.y() - thing.kind().height() * Grid.POS / 2.0 - y;
                double length = Math.max(1, Math.sqrt(dx * dx + dy * dy));
                double push = strength * (thing.kind().solid() ? PUSH_SOLID : PUSH_LIGHT);
                physics.push(thing, dx / length * push, dy / length * push - push / 3);
                hurt(thing, (int) strength, owner);
            }
        }
    }

    private void hurt(LooseThing thing, int damage, int owner) {
        if (thing.kind() == LooseKind.BARREL && thing.fuseTick == 0) {
            thing.health -= damage;
            thing.hurtBy = owner;
            thing.fuseTick = thing.health <= 0 ? world.tick() + FUSE_TICKS : 0;
        }
    }

    /** As strong as a rocket. */
    private void explode(LooseThing barrel) {
        WeaponSpec blast = world.tuning().weapon(Weapon.ROCKET_LAUNCHER);
        int x = barrel.x();
        int y = barrel.y() - LooseKind.BARREL.height() * Grid.POS / 2;
        remove(barrel);
        lookForSolids();
        world.lookAgain();
        world.tell(new SimEvent.Burst(x, y));
        for (Player player : world.players()) {
            int damage = player.alive ? Splash.damage(world.view(), x, y, player.body, blast) : 0;
            if (damage > 0) {
                world.harm(Damage.blast(player.id(), barrel.hurtBy, KillCause.BARREL.wire(), damage, x, y));
            }
        }
        blast(x, y, blast.splashDamage(), blast.splashRadius(), barrel.hurtBy);
    }

    private void lookForSolids() {
        solids.clear();
        for (LooseThing thing : things) {
            if (thing.kind().solid()) {
                solids.add(solid(thing));
            }
        }
    }

    /** Its velocity is chosen so that a rider moves as far as it did, to the 1/256 u. */
    private static MovingSolid solid(LooseThing thing) {
        int width = thing.kind().width() * Grid.POS;
        int height = thing.kind().height() * Grid.POS;
        int perTick = Grid.TICK_HZ * Grid.VEL;
        return new MovingSolid(
                thing.id(),
                thing.x() - width / 2,
                thing.y() - height,
                width,
                height,
                thing.movedX() * perTick / Grid.POS,
                thing.movedY() * perTick / Grid.POS);
    }

    /** Crates and barrels as everybody meets them in this tick. */
    List<MovingSolid> solids() {
        return solids;
    }

    /** Everything loose, oldest first. */
    List<LooseThing> all() {
        return shown;
    }

    private static Box box(LooseThing thing) {
        double x = (double) thing.x() / Grid.POS;
        double y = (double) thing.y() / Grid.POS;
        double half = thing.kind().width() / 2.0;
        return new Box(x - half, y - thing.kind().height(), x + half, y);
    }

    long hashInto(long hash) {
        long h = hash;
        for (LooseThing thing : things) {
            h = World.fold(World.fold(h, thing.id()), thing.itemId() * 31L + thing.health);
            h = World.fold(World.fold(h, thing.x()), thing.y());
            h = World.fold(World.fold(h, thing.fuseTick), thing.goneTick);
        }
        return h;
    }

    /** What the dead lose: the weapon in hand and running powers, thrown a little. */
    void dropAllOf(Player dead) {
        PlayerState body = dead.body;
        double vx = (double) body.vx() / Grid.VEL * 0.5;
        Weapon held = Weapon.inSlot(body.weapon());
        for (ItemKind kind : ItemKind.values()) {
            boolean weapon = kind.group() == ItemKind.Group.WEAPON && held != null && kind.slot() == held.slot();
            if (weapon && body.ammo(kind.slot()) > 0) {
                drop(dead, kind, body.ammo(kind.slot()), vx, -180);
            }
            if (kind.group() == ItemKind.Group.POWER) {
                int left = body.get(PlayerState.QUAD_UNTIL + kind.slot()) - world.tick();
                if (left > Grid.TICK_HZ) {
                    drop(dead, kind, left, vx + 60 * (kind.slot() - 2), -260);
                }
            }
        }
    }
}
