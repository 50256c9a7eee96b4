package overbounce.bot;

/**
 * Makes the brains of a map's bots.
 *
 * <p>Immutable.
 */
public final class BotCrew {
    private final Navigation navigation;

    public BotCrew(Navigation navigation) {
        this.navigation = navigation;
    }

    public Navigation navigation() {
        return navigation;
    }

    /** A brain for one bot; the same seed and the same views give the same inputs. */
    public BotBrain brain(BotSkill skill, long seed) {
        return new SkilledBrain(navigation, skill, seed);
    }
}
