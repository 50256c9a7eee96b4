package overbounce.sim;

import org.jspecify.annotations.Nullable;
import overbounce.geometry.Box;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;

/**
 * One player in the world: the body that motion moves, and what only the server decides about it.
 *
 * <p>Dead players keep the body they died with until they return. Arena loop only.
 */
public final class Player {
    static final int HEALTH_START = 125;

    private final int id;
    private final boolean bot;
    final Trail trail = new Trail();

    PlayerState body;
    PlayerInput input = PlayerInput.idle(0);
    int rewindTicksMax;
    int health;
    int armor;
    boolean alive;
    /** A new player and one of a match that begins need not press anything. */
    boolean spawnDue = true;
    /** Comes back with what it had: health, armor and weapons. */
    boolean keepsKit;
    /** Nobody at the keys: does not return by itself. */
    boolean absent;

    int deathTick;
    int respawnTick;
    int killer;
    int firePressesSeen;
    int hazardReadyTick;
    /** Teleports and respawns so far. */
    int placeJumps;
    /** How many pellets of the shot being judged have met it. */
    int pelletsTaken;
    /** What took the last of its health this tick. */
    @Nullable
    Damage fatal;

    Player(int id, boolean bot, PlayerState body) {
        this.id = id;
        this.bot = bot;
        this.body = body;
    }

    public int id() {
        return id;
    }

    public boolean bot() {
        return bot;
    }

    public PlayerState body() {
        return body;
    }

    public int health() {
        return health;
    }

    public int armor() {
        return armor;
    }

    public boolean alive() {
        return alive;
    }

    /** Whether there is a body to be seen, alive or dead: a player who has yet to appear has none. */
    public boolean embodied() {
        return !spawnDue;
    }

    /** The earliest tick at which the dead may return; 0 for the living. */
    public int respawnTick() {
        return respawnTick;
    }

    /** Who killed it last; 0 is the world or nobody. */
    public int killer() {
        return killer;
    }

    /** Teleports and respawns so far: where it changes, nothing may be drawn in between. */
    public int placeJumps() {
        return placeJumps;
    }

    /** What it does this tick, and how far back its shots may be judged. */
    public void command(PlayerInput newInput, int newRewindTicksMax) {
        input = newInput;
        rewindTicksMax = newRewindTicksMax;
    }

    /** Whether nobody is at the keys, so that a dead body stays dead. */
    public void absent(boolean nobodyThere) {
        absent = nobodyThere;
    }

    /** Alive, and nothing this tick has ended that. */
    boolean standing() {
        return alive && fatal == null;
    }

    Box box() {
        return body.box();
    }

    long hashInto(long hash) {
        long h = hash;
        for (int i = 0; i < PlayerState.SIZE; i++) {
            h = World.fold(h, body.get(i));
        }
        h = World.fold(h, id);
        h = World.fold(h, health);
        h = World.fold(h, armor);
        h = World.fold(h, (alive ? 1 : 0) + (spawnDue ? 2 : 0) + (keepsKit ? 4 : 0) + (absent ? 8 : 0));
        h = World.fold(h, respawnTick);
        h = World.fold(h, killer);
        h = World.fold(h, hazardReadyTick);
        return World.fold(h, placeJumps);
    }
}
