package overbounce.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.map.ArenaMap;
import overbounce.motion.Grid;
import overbounce.motion.InFlight;
import overbounce.motion.MapView;
import overbounce.motion.MoveRules;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;

/**
 * The fight on one map: who is where, what flies, which items lie there. {@link #step} makes it one tick older.
 *
 * <p>A world is a function of its map, tuning and seed and of the commands of every tick; {@link #hash} tells two
 * apart. Arena loop only.
 */
public final class World {
    /** Ids are 1 to this at the most. */
    public static final int PLAYERS_MAX = 1023;

    /** How many ids there are for what is loose. */
    public static final int LOOSE_IDS = 96;

    private final ArenaMap map;
    private final Tuning tuning;
    private final MapView ground;
    private final MoveRules motion;
    private final Dice dice;
    private final @Nullable Player[] byId;
    private final List<Player> players = new ArrayList<>();
    private final List<Player> playersShown = Collections.unmodifiableList(players);
    private final List<SimEvent> events = new ArrayList<>();
    private final List<SimEvent> eventsShown = Collections.unmodifiableList(events);
    private final List<Damage> damages = new ArrayList<>();
    private final Crowd crowd;
    private final Wounds wounds;
    private final Gunfire gunfire;
    private final Flights flights;
    private final Items items;
    private final Powers powers;
    private final Returns returns;
    private final LooseThings loose;
    private MapView view;
    private int tick;
    private boolean restartDue;

    public World(ArenaMap map, Tuning tuning, long seed) {
        this(MapView.of(map), tuning, seed);
    }

    /** A world on a map that others stand on as well, in which nothing is loose. */
    public World(MapView ground, Tuning tuning, long seed) {
        this(ground, tuning, seed, LoosePhysics.NONE);
    }

    /** As above, with what moves loose things, which is for this world alone; players' ids are below theirs. */
    public World(MapView ground, Tuning tuning, long seed, LoosePhysics physics) {
        this.ground = ground;
        this.tuning = tuning;
        motion = new MoveRules(tuning);
        map = ground.map();
        view = ground;
        dice = new Dice(seed);
        byId = new Player[physics.firstId()];
        crowd = new Crowd(map, byId.length);
        wounds = new Wounds(this);
        gunfire = new Gunfire(this);
        flights = new Flights(this);
        items = new Items(this);
        SpawnChoice choice = new SpawnChoice(this);
        powers = new Powers(this, choice);
        returns = new Returns(this, choice);
        loose = new LooseThings(this, physics);
    }

    /**
     * Makes the world one tick older. The client predicts its own player in this very order: what is loose has moved,
     * bodies move, shots of the tick are resolved, projectiles fly on, then all harm is applied at once.
     */
    public void step(int newTick) {
        begin(newTick);
        movePlayers();
        loose.touch();
        gunfire.resolve();
        flights.advance();
        wounds.apply(damages);
        Hazards.burn(this);
        items.step();
        wounds.decay();
        returns.step();
        noteTrails();
    }

    private void begin(int newTick) {
        tick = newTick;
        events.clear();
        damages.clear();
        if (restartDue) {
            restartDue = false;
            flights.clear();
            items.restart();
            loose.restart();
            for (Player player : players) {
                player.alive = false;
                player.keepsKit = false;
                player.spawnDue = true;
            }
        }
        loose.step();
        lookAgain();
    }

    /** Takes in where movers and solid things are in this tick. */
    void lookAgain() {
        view = ground.atTick(tick).withSolids(loose.solids());
    }

    private void movePlayers() {
        for (Player player : players) {
            if (player.alive) {
                PlayerState before = player.body;
                player.body = motion.step(before, player.input, tick, view);
                powers.use(player, before);
                crowd.put(player);
                Sounds.listen(this, player, before);
                if (player.body.teleportTick() == tick) {
                    changedPlace(player);
                    telefrag(player);
                }
            }
        }
    }

    /** A jump from one place to another: not to be drawn or judged in between. */
    void changedPlace(Player player) {
        player.placeJumps++;
        player.trail.cut();
    }

    /** Whoever stands where this player appeared dies. */
    void telefrag(Player arrived) {
        for (Player other : near(arrived)) {
            if (other != arrived && other.standing() && other.box().overlaps(arrived.box())) {
                damages.add(Damage.telefrag(other, arrived.id()));
            }
        }
    }

    /** Whoever may overlap a player, itself included. */
    List<Player> near(Player player) {
        PlayerState body = player.body;
        int halfWidth = PlayerState.HALF_WIDTH * Grid.POS;
        int height = PlayerState.HEIGHT * Grid.POS;
        return crowd.within(body.x() - halfWidth, body.y() - height, body.x() + halfWidth, body.y());
    }

    private void noteTrails() {
        if (tick % Trail.STEP_TICKS == 0) {
            for (Player player : players) {
                player.trail.note(tick, player.body);
            }
        }
    }

    /** Brings a new player in, who appears at the end of the next tick. */
    public Player add(int id, boolean bot) {
        PlayerState nowhere = PlayerState.spawned(tick, 0, 0, 1, PlayerInput.idle(tick), tuning);
        Player player = new Player(id, bot, nowhere);
        enter(player);
        return player;
    }

    /** Brings back a player who was removed: the living with what they had, the dead anew. */
    public void restore(Player player) {
        player.keepsKit = player.alive;
        player.alive = false;
        player.spawnDue = true;
        player.absent = false;
        enter(player);
    }

    private void enter(Player player) {
        if (byId[player.id()] != null) {
            throw new IllegalArgumentException("player " + player.id() + " is in the world already");
        }
        byId[player.id()] = player;
        int place = 0;
        while (place < players.size() && players.get(place).id() < player.id()) {
            place++;
        }
        players.add(place, player);
        crowd.put(player);
    }

    /** Takes a player out; its projectiles fly on. */
    public void remove(int id) {
        players.remove(byId[id]);
        byId[id] = null;
        crowd.remove(id);
    }

    /** The next tick begins the fight anew: everybody appears with the starting kit, every item lies there. */
    public void restart() {
        restartDue = true;
    }

    /** The player with this id, or null where none is in the world. */
    public @Nullable Player player(int id) {
        return id >= 0 && id < byId.length ? byId[id] : null;
    }

    /** All players in the world by id, the dead included. */
    public List<Player> players() {
        return playersShown;
    }

    /**
     * Everybody by id, the dead included, of whose box some may lie in an area (1/256 u), and some more who are near.
     * Good until the next question.
     */
    public List<Player> playersWithin(int left, int top, int right, int bottom) {
        return crowd.within(left, top, right, bottom);
    }

    /** What happened in the last tick, in order. */
    public List<SimEvent> events() {
        return eventsShown;
    }

    /** What flies, oldest first. */
    public List<InFlight> projectiles() {
        return flights.inFlight();
    }

    /** Crates, barrels, flags and what was lost. */
    public List<LooseThing> loose() {
        return loose.all();
    }

    /** When the item lies there again; 0 while it does. */
    public int itemBackTick(int index) {
        return items.backTick(index);
    }

    public ArenaMap map() {
        return map;
    }

    public Tuning tuning() {
        return tuning;
    }

    public int tick() {
        return tick;
    }

    Crowd crowd() {
        return crowd;
    }

    Items items() {
        return items;
    }

    LooseThings looseThings() {
        return loose;
    }

    Powers powers() {
        return powers;
    }

    MapView view() {
        return view;
    }

    Dice dice() {
        return dice;
    }

    void tell(SimEvent event) {
        events.add(event);
    }

    /** Harm that waits until everything has moved. */
    void harm(Damage damage) {
        damages.add(damage);
    }

    /** Harm by the surroundings, after everything has moved. */
    void hurtNow(Damage damage) {
        wounds.apply(damage);
    }

    void launch(Player shooter) {
        flights.launch(shooter);
    }

    /** Everything that decides the future, in one number. */
    public long hash() {
        long h = fold(tick, dice.state());
        for (Player player : players) {
            h = player.hashInto(h);
        }
        h = items.hashInto(h);
        h = loose.hashInto(h);
        return flights.hashInto(h);
    }

    static long fold(long hash, long value) {
        return Dice.mix(hash * 31 + value);
    }
}
