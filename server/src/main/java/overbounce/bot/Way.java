package overbounce.bot;

/** The ways to get from one standing place to another. */
enum Way {
    /** Hold a direction; the feet stay on the ground. */
    WALK,
    /** Run off a ledge and steer the fall. */
    FALL,
    /** Jump, after a run-up where the take-off lies ahead of the start, and steer the flight. */
    JUMP,
    /** Jump onto something higher and jump again at once, which goes higher. */
    DOUBLE_JUMP,
    /** Run onto a jump pad and steer the flight after its apex. */
    PAD,
    /** Run into a teleporter. */
    TELEPORT,
    /** Drop through a platform. */
    DROP
}
