package overbounce.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import overbounce.map.ArenaMap;
import overbounce.motion.Grid;
import overbounce.motion.MapView;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;
import overbounce.motion.Weapon;

/** A world with players put where a test wants them, each doing what it is told until told otherwise. One thread. */
final class WorldFixture {
    final World world;
    final List<SimEvent> events = new ArrayList<>();
    private final Map<Integer, PlayerInput> inputs = new TreeMap<>();
    private final Map<Integer, Integer> rewinds = new TreeMap<>();
    private int tick;

    WorldFixture(ArenaMap map) {
        this(map, 1);
    }

    WorldFixture(ArenaMap map, long seed) {
        this(map, seed, LoosePhysics.NONE);
    }

    WorldFixture(ArenaMap map, long seed, LoosePhysics physics) {
        world = new World(MapView.of(map), Tuning.defaults(), seed, physics);
    }

    /** A player standing with its feet on the hall's floor at x. */
    Player stand(int id, int x) {
        return standAt(id, x, TestMaps.FLOOR);
    }

    Player standAt(int id, int x, int y) {
        Player player = join(id, false);
        player.body = PlayerState.spawned(1, x, y, 1, PlayerInput.idle(0), world.tuning());
        player.alive = true;
        player.spawnDue = false;
        player.health = 100;
        return player;
    }

    /** A player who has yet to appear. */
    Player join(int id, boolean bot) {
        Player player = world.add(id, bot);
        inputs.put(id, PlayerInput.idle(0));
        rewinds.put(id, 0);
        return player;
    }

    /** Gives a weapon in hand with ammunition. */
    WorldFixture arm(Player player, Weapon weapon) {
        player.body = player.body
                .with(PlayerState.OWNED, player.body.owned() | 1 << weapon.slot())
                .with(PlayerState.AMMO + weapon.slot(), 50)
                .with(PlayerState.WEAPON, weapon.slot())
                .with(PlayerState.NEXT_WEAPON, weapon.slot());
        return rest(player);
    }

    /** What a player does from now on: buttons held, and the aim in whole u from the eye. */
    WorldFixture act(Player player, int buttons, int aimX, int aimY) {
        PlayerInput before = input(player);
        int fires = before.firePresses() + ((buttons & ~before.buttons() & PlayerInput.FIRE) != 0 ? 1 : 0);
        int jumps = before.jumpPresses() + ((buttons & ~before.buttons() & PlayerInput.JUMP) != 0 ? 1 : 0);
        int uses = before.usePresses() + ((buttons & ~before.buttons() & PlayerInput.USE) != 0 ? 1 : 0);
        inputs.put(
                player.id(),
                new PlayerInput(
                        0,
                        buttons,
                        aimX * Grid.AIM,
                        aimY * Grid.AIM,
                        player.body.weapon(),
                        fires,
                        jumps,
                        uses,
                        before.viewTick(),
                        before.viewFraction()));
        return this;
    }

    WorldFixture rest(Player player) {
        return act(player, 0, 0, 0);
    }

    /** Where the player's screen was, and how far back that may be believed. */
    WorldFixture view(Player player, int viewTick, int sixteenths, int rewindTicksMax) {
        PlayerInput in = input(player);
        inputs.put(
                player.id(),
                new PlayerInput(
                        0,
                        in.buttons(),
                        in.aimX(),
                        in.aimY(),
                        in.weapon(),
                        in.firePresses(),
                        in.jumpPresses(),
                        in.usePresses(),
                        viewTick,
                        sixteenths));
        rewinds.put(player.id(), rewindTicksMax);
        return this;
    }

    private PlayerInput input(Player player) {
        PlayerInput input = inputs.get(player.id());
        return input == null ? PlayerInput.idle(0) : input;
    }

    /** Puts a standing player somewhere else, as if it had walked there. */
    void move(Player player, int x) {
        player.body = player.body.with(PlayerState.X, x * Grid.POS);
    }

    WorldFixture step(int ticks) {
        for (int i = 0; i < ticks; i++) {
            tick++;
            for (Player player : world.players()) {
                PlayerInput in = input(player);
                int rewind = rewinds.getOrDefault(player.id(), 0);
                player.command(
                        new PlayerInput(
                                tick,
                                in.buttons(),
                                in.aimX(),
                                in.aimY(),
                                in.weapon(),
                                in.firePresses() & 255,
                                in.jumpPresses() & 255,
                                in.usePresses() & 255,
                                in.viewTick(),
                                in.viewFraction()),
                        rewind);
            }
            world.step(tick);
            events.addAll(world.events());
        }
        return this;
    }

    int tick() {
        return tick;
    }

    <E extends SimEvent> List<E> told(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
