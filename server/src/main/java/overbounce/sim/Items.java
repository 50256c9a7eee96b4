package overbounce.sim;

import java.util.Arrays;
import java.util.List;
import overbounce.geometry.Box;
import overbounce.map.BoxIndex;
import overbounce.map.ItemKind;
import overbounce.map.ItemSpot;
import overbounce.motion.Grid;
import overbounce.motion.PlayerState;
import overbounce.motion.WeaponSpec;

/** The items of a map: who may take which, what it gives, when it comes back. Arena loop only. */
final class Items {
    /** An item is taken by touching a box of this size that stands on its place, in u. */
    static final int HALF_WIDTH = 20;

    static final int HEIGHT = 40;

    /** The first power of a match comes after 30 to 60 seconds. */
    private static final int FIRST_POWER_TICKS = 30 * Grid.TICK_HZ;

    private static final int FIRST_POWER_SPREAD = 30 * Grid.TICK_HZ + 1;

    /** What health and armor never exceed. */
    static final int LIMIT = 200;

    private final World world;
    private final ItemKind[] kinds;
    private final Box[] boxes;
    private final int[] backTicks;
    /** By where the left top corner of a body is that touches one. */
    private final BoxIndex places;

    Items(World world) {
        this.world = world;
        List<ItemSpot> spots = world.map().items();
        kinds = new ItemKind[spots.size()];
        boxes = new Box[spots.size()];
        backTicks = new int[spots.size()];
        for (int i = 0; i < kinds.length; i++) {
            ItemSpot spot = spots.get(i);
            kinds[i] = spot.itemKind();
            boxes[i] = new Box(spot.x() - HALF_WIDTH, spot.y() - HEIGHT, spot.x() + HALF_WIDTH, spot.y());
        }
        places = new BoxIndex(
                world.map().width(),
                world.map().height(),
                Arrays.stream(boxes).map(box -> box.grown(PlayerState.HEIGHT)).toList());
        restart();
    }

    void step() {
        for (int i = 0; i < kinds.length; i++) {
            if (backTicks[i] != 0 && world.tick() >= backTicks[i]) {
                backTicks[i] = 0;
                world.tell(new SimEvent.ItemBack(i));
            }
        }
        for (Player player : world.players()) {
            if (player.standing()) {
                touch(player);
            }
        }
    }

    private void touch(Player player) {
        Box box = player.box();
        for (int i : places.at(box.left(), box.top())) {
            if (backTicks[i] == 0 && boxes[i].overlaps(box) && wants(player, kinds[i])) {
                int given = give(player, kinds[i]);
                backTicks[i] = world.tick() + kinds[i].respawnTicks();
                world.tell(new SimEvent.ItemTaken(i, player.id(), given));
            }
        }
    }

    boolean wants(Player player, ItemKind kind) {
        int limit = kind.exceedsHundred() ? LIMIT : Wounds.LASTING_MAX;
        return switch (kind.group()) {
            case HEALTH -> player.health < limit;
            case ARMOR -> player.armor < limit;
            case WEAPON -> true;
            case AMMO -> player.body.ammo(kind.slot()) < weapon(kind).maxAmmo();
            case POWER -> true;
            case HOLDABLE -> player.body.holdable() == 0;
        };
    }

    private int give(Player player, ItemKind kind) {
        int limit = kind.exceedsHundred() ? LIMIT : Wounds.LASTING_MAX;
        return switch (kind.group()) {
            case HEALTH -> {
                int given = Math.min(kind.amount(), limit - player.health);
                player.health += given;
                yield given;
            }
            case ARMOR -> {
                int given = Math.min(kind.amount(), limit - player.armor);
                player.armor += given;
                yield given;
            }
            case WEAPON -> {
                player.body = player.body.with(PlayerState.OWNED, player.body.owned() | 1 << kind.slot());
                int topUp = weapon(kind).pickupAmmo() - player.body.ammo(kind.slot());
                yield load(player, weapon(kind), Math.max(1, topUp));
            }
            case AMMO -> load(player, weapon(kind), weapon(kind).boxAmmo());
            case POWER -> {
                int field = PlayerState.QUAD_UNTIL + kind.slot();
                int from = Math.max(world.tick(), player.body.get(field));
                player.body = player.body.with(field, from + kind.amount() * Grid.TICK_HZ);
                yield kind.amount();
            }
            case HOLDABLE -> {
                player.body = player.body.with(PlayerState.HOLDABLE, kind.slot());
                yield 1;
            }
        };
    }

    /** What a thing gives that somebody has lost: a weapon as it lies in maps, a power for the ticks that were left. */
    int giveLost(Player player, ItemKind kind, int amount) {
        if (kind.group() == ItemKind.Group.POWER) {
            int field = PlayerState.QUAD_UNTIL + kind.slot();
            int from = Math.max(world.tick(), player.body.get(field));
            player.body = player.body.with(field, from + amount);
            return amount / Grid.TICK_HZ;
        }
        player.body = player.body.with(PlayerState.OWNED, player.body.owned() | 1 << kind.slot());
        return load(player, weapon(kind), weapon(kind).pickupAmmo());
    }

    private static int load(Player player, WeaponSpec weapon, int amount) {
        int before = player.body.ammo(weapon.slot());
        int after = Math.max(before, Math.min(weapon.maxAmmo(), before + amount));
        player.body = player.body.with(PlayerState.AMMO + weapon.slot(), after);
        return after - before;
    }

    private WeaponSpec weapon(ItemKind kind) {
        WeaponSpec weapon = world.tuning().weapon(kind.slot());
        if (weapon == null) {
            throw new IllegalStateException("no figures for the weapon of " + kind);
        }
        return weapon;
    }

    /** Everything lies there, but for the powers, which come a while later. */
    void restart() {
        for (int i = 0; i < backTicks.length; i++) {
            boolean late = kinds[i].group() == ItemKind.Group.POWER;
            if (backTicks[i] != 0 && !late) {
                world.tell(new SimEvent.ItemBack(i));
            }
            backTicks[i] =
                    late ? world.tick() + FIRST_POWER_TICKS + world.dice().below(FIRST_POWER_SPREAD) : 0;
        }
    }

    int backTick(int index) {
        return backTicks[index];
    }

    long hashInto(long hash) {
        long h = hash;
        for (int backTick : backTicks) {
            h = World.fold(h, backTick);
        }
        return h;
    }
}
