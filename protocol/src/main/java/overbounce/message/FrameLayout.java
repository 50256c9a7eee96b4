package overbounce.message;

/** The numbers inside of a frame by name: bits of masks, flags and kinds of events. Immutable. */
public final class FrameLayout {
    /** An entity that is new to the base: its fields are absolute, those not named are 0. */
    public static final int ENTITY_NEW = 1 << 15;

    /** Bits of an entity's mask, which is also the order of its values. */
    public static final int ENTITY_X = 1;

    public static final int ENTITY_Y = 1 << 1;
    public static final int ENTITY_AIM = 1 << 2;
    public static final int ENTITY_FLAGS = 1 << 3;
    public static final int ENTITY_WEAPON = 1 << 4;
    public static final int ENTITY_KIND = 1 << 5;

    /** How many field bits this version knows; values of bits above are skipped. */
    public static final int ENTITY_FIELDS = 6;

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

    /** Kinds of the receiver's own events. */
    public static final int OWN_HIT = 1;

    public static final int OWN_HURT = 2;
    public static final int OWN_PICKUP = 3;
    public static final int OWN_DENIED = 4;

    /** Kinds of a region's events; the second number of each is its tick. */
    public static final int EVENT_SHOT = 1;

    public static final int EVENT_PROJECTILE = 2;
    public static final int EVENT_PROJECTILE_END = 3;
    public static final int EVENT_SOUND = 4;
    public static final int EVENT_HURT = 5;
    public static final int EVENT_DEATH = 6;
    public static final int EVENT_ITEM_TAKEN = 7;
    public static final int EVENT_ITEM_BACK = 8;
    public static final int EVENT_SPAWN = 9;
    public static final int EVENT_SPRAY = 10;

    /** Sounds of moving, the fourth number of an {@link #EVENT_SOUND}. */
    public static final int SOUND_JUMP = 1;

    public static final int SOUND_PAD = 2;
    public static final int SOUND_TELEPORT = 3;
    public static final int SOUND_LAND = 4;

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

    /** Fields of the private vector that the first of its two masks covers. */
    public static final int PRIVATE_MASK_BITS = 30;

    private FrameLayout() {}
}
