package overbounce.bot;

/**
 * How good a bot is, in figures that a person would have too. Nothing here lets a bot do what people cannot.
 *
 * <p>Immutable.
 *
 * @param level 1 "I'm new" .. 5 "nightmare"
 * @param reactionTicks age of what the bot knows about everything but its own body
 * @param aimErrorMilli standard error of the aim, thousandths of a radian
 * @param turnMilli fastest turn of the aim, thousandths of a radian per tick
 * @param leadPercent how much of a target's movement is foreseen
 * @param triggerPercent how often the trigger is pulled when it should be
 * @param hops knows that a jump at landing keeps and adds speed
 * @param dodges steps and jumps out of the way of what it sees coming
 * @param timesItems remembers when the big items come back
 */
public record BotSkill(
        int level,
        String title,
        int reactionTicks,
        int aimErrorMilli,
        int turnMilli,
        int leadPercent,
        int triggerPercent,
        boolean hops,
        boolean dodges,
        boolean timesItems) {
    public static final int LEVEL_MIN = 1;
    public static final int LEVEL_MAX = 5;

    /** The skill of a level; levels outside 1..5 are taken as the nearest. */
    public static BotSkill of(int level) {
        return switch (Math.clamp(level, LEVEL_MIN, LEVEL_MAX)) {
            case 1 -> new BotSkill(1, "I'm new", 30, 150, 70, 0, 45, false, false, false);
            case 2 -> new BotSkill(2, "Bring it", 24, 100, 100, 35, 65, false, false, false);
            case 3 -> new BotSkill(3, "Hurt me", 18, 65, 140, 65, 80, true, true, false);
            case 4 -> new BotSkill(4, "Hardcore", 12, 38, 190, 85, 92, true, true, true);
            default -> new BotSkill(5, "Nightmare", 7, 20, 250, 100, 100, true, true, true);
        };
    }
}
