package overbounce.simulate;

import java.util.Arrays;
import overbounce.motion.Weapon;
import overbounce.sim.SimEvent;
import overbounce.sim.SimEvent.Hit;

/**
 * Frags, shots, hits and damage of each weapon, by slot.
 *
 * <p>A shot is a pull of the trigger: one projectile, one line, or one volley of pellets. It is a hit when it met
 * somebody else or hurt them by its blast. Projectiles of one owner that end in the same tick count as hits as far as
 * there are others whom they hurt. One thread at a time.
 */
public final class WeaponCounts {
    private final int[] frags = new int[Weapon.SLOTS];
    private final int[] shots = new int[Weapon.SLOTS];
    private final int[] hits = new int[Weapon.SLOTS];
    private final long[] damage = new long[Weapon.SLOTS];
    private int otherFrags;
    private final Landings landings = new Landings();

    /** Projectiles that ended in this tick, by owner and kind, and whom they hurt. */
    private static final class Landings {
        private int[] keys = new int[8];
        private int[] ended = new int[8];
        private int[] hurt = new int[8];
        private int count;

        int place(int owner, int kind) {
            int key = owner * Weapon.SLOTS + kind;
            for (int i = 0; i < count; i++) {
                if (keys[i] == key) {
                    return i;
                }
            }
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, 2 * count);
                ended = Arrays.copyOf(ended, 2 * count);
                hurt = Arrays.copyOf(hurt, 2 * count);
            }
            keys[count] = key;
            ended[count] = 0;
            hurt[count] = 0;
            return count++;
        }
    }

    void beginTick() {
        landings.count = 0;
    }

    void note(SimEvent event) {
        if (event instanceof SimEvent.Shot shot) {
            shots[shot.weapon()]++;
            hits[shot.weapon()] += shot.hit() == Hit.PLAYER ? 1 : 0;
        } else if (event instanceof SimEvent.Spray spray) {
            shots[spray.weapon()]++;
            hits[spray.weapon()] += spray.pellets().stream().anyMatch(pellet -> pellet.hit() == Hit.PLAYER) ? 1 : 0;
        } else if (event instanceof SimEvent.Launched launched) {
            shots[launched.projectile().slot()]++;
        } else if (event instanceof SimEvent.Ended ended) {
            landings.ended[
                    landings.place(
                            ended.projectile().owner(), ended.projectile().slot())]++;
        } else if (event instanceof SimEvent.Hurt hurt) {
            noteHurt(hurt);
        }
    }

    private void noteHurt(SimEvent.Hurt hurt) {
        if (hurt.attacker() != 0 && hurt.attacker() != hurt.victim() && hurt.cause() < Weapon.SLOTS) {
            damage[hurt.cause()] += hurt.damage();
            landings.hurt[landings.place(hurt.attacker(), hurt.cause())]++;
        }
    }

    void endTick() {
        for (int i = 0; i < landings.count; i++) {
            hits[landings.keys[i] % Weapon.SLOTS] += Math.min(landings.ended[i], landings.hurt[i]);
        }
    }

    /** A death by somebody else. */
    void frag(int cause) {
        if (cause < Weapon.SLOTS) {
            frags[cause]++;
        } else {
            otherFrags++;
        }
    }

    void add(WeaponCounts other) {
        for (int slot = 0; slot < Weapon.SLOTS; slot++) {
            frags[slot] += other.frags[slot];
            shots[slot] += other.shots[slot];
            hits[slot] += other.hits[slot];
            damage[slot] += other.damage[slot];
        }
        otherFrags += other.otherFrags;
    }

    public int frags(int slot) {
        return frags[slot];
    }

    /** Frags without a weapon: by a barrel, or by appearing where somebody stood. */
    public int otherFrags() {
        return otherFrags;
    }

    public int shots(int slot) {
        return shots[slot];
    }

    public int hits(int slot) {
        return hits[slot];
    }

    /** What others lost by it, armor included. */
    public long damage(int slot) {
        return damage[slot];
    }
}
