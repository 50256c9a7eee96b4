package overbounce.message;

/** The numbers inside of a frame by name: bits of masks, flags and kinds of events. Immutable. */
public final class FrameLayout {
    /** The letters of parts: a small one tells changes, a big one all there is. A region's changes have its number. */
    public static final String PART_ARENA = "a";

    public static final String PART_ARENA_FULL = "A";
    public static final String PART_REGION_FULL = "R";
    public static final String PART_SOUNDS = "s";

    /** An entity's head is how many ids are passed over since the one before, times this, and its mask. */
    public static final int ENTITY_HEAD = 64;

    /** Bits of an entity's mask, which is also the order of its values. */
    public static final int ENTITY_X = 1;

    public static final int ENTITY_Y = 1 << 1;
    public static final int ENTITY_AIM = 1 << 2;
    public static final int ENTITY_FLAGS = 1 << 3;
    public static final int ENTITY_WEAPON = 1 << 4;
    /** A second mask follows the head. */
    public static final int ENTITY_MORE = 1 << 5;

    /** Bits of the second mask: the entity is new to the base and begins from zeros; what it is. */
    public static final int MORE_NEW = 1;

    public static final int MORE_KIND = 1 << 1;

    /** How far it moved in the two ticks before. */
    public static final int MORE_WAY_X = 1 << 2;

    public static final int MORE_WAY_Y = 1 << 3;

    /** Where an entity went that is in no region any more. */
    public static final int NOWHERE = -1;

    /** Positions of others are whole quarters of a unit. */
    public static final int ENTITY_POSITION_SCALE = 4;

    /** Directions in a turn; 0 is right, a quarter on is down. */
    public static final int AIM_STEPS = 128;

    public static final int FLAG_GROUNDED = 1;
    public static final int FLAG_CROUCHED = 1 << 1;
    /** Turns over at every teleport and respawn: no drawing between the two places. */
    public static final int FLAG_JUMPED_PLACE = 1 << 2;

    public static final int FLAG_DEAD = 1 << 3;
    public static final int FLAG_SLIDING = 1 << 4;
    public static final int FLAG_FIRING = 1 << 5;
    public static final int FLAG_AWAY = 1 << 6;
    /** The first of five, one for each power. */
    public static final int FLAG_POWER = 1 << 7;

    /** Kinds of the receiver's own events. */
    public static final int OWN_HIT = 1;

    public static final int OWN_HURT = 2;
    public static final int OWN_PICKUP = 3;
    public static final int OWN_DENIED = 4;

    /** These regions are watched no longer. */
    public static final int OWN_UNWATCHED = 5;

    /** Factors by which a shot's owner and age, a victim, and a mover and the age are put into one number. */
    public static final int SHOT_OWNER = 64;

    public static final int SHOT_BACK = 8;

    /** Added to a shot's end: the slot and the place that it came from stand before the place of the end. */
    public static final int SHOT_FROM = 4;

    public static final int HURT_VICTIM = 8;
    public static final int MOVE_WHO = 64;
    public static final int MOVE_BACK = 8;

    /** Movements that are heard or seen. */
    public static final int MOVE_JUMPED = 1;

    public static final int MOVE_THROWN = 2;
    public static final int MOVE_TELEPORTED = 3;
    public static final int MOVE_LANDED = 4;
    public static final int MOVE_APPEARED = 5;
    public static final int MOVE_HEALED = 6;

    /** Kinds of a region's events; the second number of each is how many ticks ago it was. */
    public static final int EVENT_PROJECTILE = 1;

    public static final int EVENT_PROJECTILE_END = 2;
    public static final int EVENT_PROJECTILE_CROSSED = 3;
    public static final int EVENT_DEATH = 4;
    public static final int EVENT_SPRAY = 5;
    /** A barrel exploded. */
    public static final int EVENT_BURST = 6;
    /** Somebody took what another had lost. */
    public static final int EVENT_LOST_TAKEN = 7;

    /** Sounds from beyond the screen; the slot of the weapon is added. */
    public static final int SOUND_SHOT = 16;

    public static final int SOUND_BLAST = 32;
    public static final int SOUND_DEATH = 48;

    /** What ended a projectile or a shot. */
    public static final int HIT_WORLD = 0;

    public static final int HIT_PLAYER = 1;
    public static final int HIT_TIMEOUT = 2;
    public static final int HIT_FADED = 3;

    /** Phases of a match. */
    public static final int PHASE_WARMUP = 0;

    public static final int PHASE_COUNTDOWN = 1;
    public static final int PHASE_LIVE = 2;
    public static final int PHASE_INTERMISSION = 3;

    /** Fields of the private vector that a mask covers; the bit above says that a second mask follows. */
    public static final int PRIVATE_MASK_BITS = 30;

    /** Instead of a mask: all fields follow, absolute. */
    public static final int PRIVATE_ALL = -1;

    private FrameLayout() {}
}
