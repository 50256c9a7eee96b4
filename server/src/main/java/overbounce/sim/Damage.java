package overbounce.sim;

import overbounce.message.KillCause;

/**
 * Harm that is due to a player this tick, gathered first and applied in one place by {@link Wounds}.
 *
 * @param attacker 0 for the world
 * @param cause a weapon's slot or a {@code KillCause}
 * @param amount before armor and before self damage is halved
 * @param push how it throws the victim
 * @param pushX of a blast its middle (1/256 u), of a hit the direction, any length
 * @param fromX where the hurt came from, for the victim's screen (1/256 u)
 * @param rewindMs how far back the shot was judged
 *     <p>Immutable.
 */
record Damage(
        int victim,
        int attacker,
        int cause,
        int amount,
        Push push,
        int pushX,
        int pushY,
        int fromX,
        int fromY,
        int rewindMs) {
    /** More than any health and armor. */
    static final int DEADLY = 100_000;

    /** How harm moves whom it hits. */
    enum Push {
        NONE,
        BLAST,
        ALONG
    }

    static Damage blast(int victim, int attacker, int cause, int amount, int x, int y) {
        return new Damage(victim, attacker, cause, amount, Push.BLAST, x, y, x, y, 0);
    }

    /** Harm by the surroundings, which does not push. */
    static Damage place(Player victim, int cause, int amount) {
        return new Damage(
                victim.id(),
                0,
                cause,
                amount,
                Push.NONE,
                0,
                0,
                victim.body().x(),
                victim.body().y(),
                0);
    }

    /** Death by somebody who appears in the same place. */
    static Damage telefrag(Player victim, int attacker) {
        int cause = KillCause.TELEFRAG.wire();
        return new Damage(
                victim.id(),
                attacker,
                cause,
                DEADLY,
                Push.NONE,
                0,
                0,
                victim.body().x(),
                victim.body().y(),
                0);
    }
}
