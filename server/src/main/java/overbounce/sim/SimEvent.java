package overbounce.sim;

import java.util.List;
import overbounce.map.ItemKind;
import overbounce.motion.Projectile;
import overbounce.motion.Volley;

/** Something that happened in a tick and that a state alone would not tell. Positions are 1/256 u. Immutable. */
public sealed interface SimEvent {

    /**
     * A shot that hits at once, from the eye to where it ended.
     *
     * @param hit what ended it
     */
    record Shot(int owner, int weapon, int fromX, int fromY, int toX, int toY, Hit hit) implements SimEvent {}

    /** A shot of several pellets, told as one: where its lines go follows from the volley. */
    record Spray(int weapon, Volley volley, List<Pellet> pellets) implements SimEvent {
        public Spray {
            pellets = List.copyOf(pellets);
        }
    }

    /** Where a pellet ended, and what ended it. Immutable. */
    record Pellet(int toX, int toY, Hit hit) {}

    /** A projectile left its weapon. */
    record Launched(Projectile projectile) implements SimEvent {}

    /** A projectile is no more. */
    record Ended(Projectile projectile, int x, int y, Hit hit) implements SimEvent {}

    /** A movement that can be heard. */
    record Heard(int who, Sound sound) implements SimEvent {}

    /**
     * Somebody lost health or armor.
     *
     * @param attacker 0 for the world
     * @param damage what was taken in all, armor included
     * @param fromX where it came from
     * @param rewindMs how far back the shot was judged
     */
    record Hurt(int victim, int attacker, int cause, int damage, int fromX, int fromY, int rewindMs, boolean killed)
            implements SimEvent {}

    /**
     * A death, for the score and for the eye.
     *
     * @param killer 0 for the world, the victim itself for a suicide
     * @param cause a weapon's slot or a {@code KillCause}
     * @param rewindMs how far back the shot was judged
     * @param gibbed too much was left over for a body to stay
     */
    record Died(int victim, int killer, int cause, int rewindMs, boolean gibbed, int x, int y, int vx, int vy)
            implements SimEvent {}

    /** An item was picked up; {@code amount} is what it changed. */
    record ItemTaken(int index, int who, int amount) implements SimEvent {}

    /** An item lies in its place again. */
    record ItemBack(int index) implements SimEvent {}

    /** Somebody took what another had lost, at (x, y). */
    record LostTaken(ItemKind kind, int who, int amount, int x, int y) implements SimEvent {}

    /** A barrel exploded. */
    record Burst(int x, int y) implements SimEvent {}

    /** Somebody appeared, feet at (x, y). */
    record Spawned(int who, int x, int y) implements SimEvent {}

    /** What a shot or a projectile met; spent is one whose range or time was up. */
    enum Hit {
        WORLD,
        PLAYER,
        SPENT,
        FADED
    }

    /** What a movement sounds like. */
    enum Sound {
        JUMP,
        PAD,
        TELEPORT,
        LAND,
        /** A medkit was used. */
        HEAL
    }
}
