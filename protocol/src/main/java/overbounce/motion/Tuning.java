package overbounce.motion;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of movement and the table of weapons. The server sends it in the welcome, so a host may change gravity
 * and every screen predicts with it.
 *
 * <p>Immutable.
 *
 * @param runSpeed top speed of a run, u/s; speed gained by other means is kept in the air
 * @param crouchSpeed top speed crouched, u/s
 * @param groundAccelerate share of the wanted speed gained per second on the ground
 * @param friction share of the speed lost per second on the ground
 * @param stopSpeed below this speed, u/s, friction acts as if it were this fast
 * @param airAccelerate as groundAccelerate, in the air
 * @param gravity u/s2
 * @param jumpSpeed u/s upwards
 * @param doubleJumpSpeed u/s upwards when the last jump was a moment ago
 * @param doubleJumpTicks how long a moment is
 * @param rampJumpSpeedMax a jump adds to the speed of a climb, up to this, u/s
 * @param hopWindowTicks a jump so soon after landing is a chained hop
 * @param hopGain u/s won by a hop
 * @param hopSpeedMax u/s up to which hops win
 * @param slideFriction friction while crouched and faster than a run
 * @param stepHeight u that a body steps up without a jump
 * @param walkableNormal how upright the normal of ground must be
 * @param jumpBufferTicks a jump pressed so long before landing counts
 * @param coyoteTicks a jump pressed so long after leaving a ledge counts
 * @param dropTicks how long platforms let a dropping body through
 * @param speedMax u/s that no axis exceeds
 * @param teleportExitSpeed u/s
 * @param teleportFrictionFreeTicks how long the exit is without friction
 * @param padRestTicks how long a pad leaves alone whom it has thrown
 * @param pushPerDamage u/s of knockback for a point of damage
 * @param pushDamageMax damage above this pushes no harder
 * @param pushLift u above the victim's middle that a blast pushes at
 * @param pushTicksPerDamage friction-free ticks for a point of damage
 * @param pushTicksMin at least
 * @param pushTicksMax at most
 * @param weaponDownTicks to lower a weapon
 * @param weaponUpTicks to raise the next
 * @param clickBufferTicks a click so long before a weapon is ready still fires
 * @param projectileLifeTicks how long a projectile flies at most
 * @param muzzleDistance u from the eye at which projectiles start
 * @param boosts what powers do to figures
 * @param weapons the table of weapons, by slot
 */
public record Tuning(
        double runSpeed,
        double crouchSpeed,
        double groundAccelerate,
        double friction,
        double stopSpeed,
        double airAccelerate,
        double gravity,
        double jumpSpeed,
        double doubleJumpSpeed,
        int doubleJumpTicks,
        double rampJumpSpeedMax,
        int hopWindowTicks,
        double hopGain,
        double hopSpeedMax,
        double slideFriction,
        double stepHeight,
        double walkableNormal,
        int jumpBufferTicks,
        int coyoteTicks,
        int dropTicks,
        double speedMax,
        double teleportExitSpeed,
        int teleportFrictionFreeTicks,
        int padRestTicks,
        double pushPerDamage,
        double pushDamageMax,
        double pushLift,
        double pushTicksPerDamage,
        int pushTicksMin,
        int pushTicksMax,
        int weaponDownTicks,
        int weaponUpTicks,
        int clickBufferTicks,
        int projectileLifeTicks,
        double muzzleDistance,
        Boosts boosts,
        List<WeaponSpec> weapons) {
    /**
     * What powers do to figures.
     *
     * <p>Immutable.
     *
     * @param quadFactor what quad multiplies damage by
     * @param hasteTenths how much faster haste runs and fires, in tenths
     */
    public record Boosts(int quadFactor, int hasteTenths) {
        private double[] after(double[] others) {
            double[] all = Arrays.copyOf(others, others.length + 2);
            all[others.length] = quadFactor;
            all[others.length + 1] = hasteTenths;
            return all;
        }
    }

    /** The names of all numbers, in the order of the components; the weapons are not among them. */
    public static final List<String> NAMES = List.of(
            "runSpeed",
            "crouchSpeed",
            "groundAccelerate",
            "friction",
            "stopSpeed",
            "airAccelerate",
            "gravity",
            "jumpSpeed",
            "doubleJumpSpeed",
            "doubleJumpTicks",
            "rampJumpSpeedMax",
            "hopWindowTicks",
            "hopGain",
            "hopSpeedMax",
            "slideFriction",
            "stepHeight",
            "walkableNormal",
            "jumpBufferTicks",
            "coyoteTicks",
            "dropTicks",
            "speedMax",
            "teleportExitSpeed",
            "teleportFrictionFreeTicks",
            "padRestTicks",
            "pushPerDamage",
            "pushDamageMax",
            "pushLift",
            "pushTicksPerDamage",
            "pushTicksMin",
            "pushTicksMax",
            "weaponDownTicks",
            "weaponUpTicks",
            "clickBufferTicks",
            "projectileLifeTicks",
            "muzzleDistance",
            "quadFactor",
            "hasteTenths");

    private static final double[] DEFAULTS = {
        400, // runSpeed
        160, // crouchSpeed
        10, // groundAccelerate
        6, // friction
        100, // stopSpeed
        3, // airAccelerate
        1200, // gravity
        495, // jumpSpeed
        600, // doubleJumpSpeed
        42, // doubleJumpTicks
        770, // rampJumpSpeedMax
        6, // hopWindowTicks
        40, // hopGain
        640, // hopSpeedMax
        0.8, // slideFriction
        18, // stepHeight
        0.7, // walkableNormal
        6, // jumpBufferTicks
        5, // coyoteTicks
        8, // dropTicks
        4000, // speedMax
        400, // teleportExitSpeed
        10, // teleportFrictionFreeTicks
        12, // padRestTicks
        5, // pushPerDamage
        200, // pushDamageMax
        24, // pushLift
        0.12, // pushTicksPerDamage
        3, // pushTicksMin
        12, // pushTicksMax
        12, // weaponDownTicks
        15, // weaponUpTicks
        12, // clickBufferTicks
        900, // projectileLifeTicks
        14, // muzzleDistance
        3, // quadFactor
        13, // hasteTenths
    };

    private static final Tuning DEFAULT = of(DEFAULTS, WeaponTable.all());

    public Tuning {
        weapons = List.copyOf(weapons);
    }

    /** The figures that the game ships with. */
    public static Tuning defaults() {
        return DEFAULT;
    }

    /** The tuning with these numbers, in the order of {@link #NAMES}. */
    public static Tuning of(double[] n, List<WeaponSpec> weapons) {
        return new Tuning(
                n[0],
                n[1],
                n[2],
                n[3],
                n[4],
                n[5],
                n[6],
                n[7],
                n[8],
                (int) n[9],
                n[10],
                (int) n[11],
                n[12],
                n[13],
                n[14],
                n[15],
                n[16],
                (int) n[17],
                (int) n[18],
                (int) n[19],
                n[20],
                n[21],
                (int) n[22],
                (int) n[23],
                n[24],
                n[25],
                n[26],
                n[27],
                (int) n[28],
                (int) n[29],
                (int) n[30],
                (int) n[31],
                (int) n[32],
                (int) n[33],
                n[34],
                new Boosts((int) n[35], (int) n[36]),
                weapons);
    }

    /** All numbers in the order of {@link #NAMES}. */
    public double[] numbers() {
        return boosts.after(new double[] {
            runSpeed,
            crouchSpeed,
            groundAccelerate,
            friction,
            stopSpeed,
            airAccelerate,
            gravity,
            jumpSpeed,
            doubleJumpSpeed,
            doubleJumpTicks,
            rampJumpSpeedMax,
            hopWindowTicks,
            hopGain,
            hopSpeedMax,
            slideFriction,
            stepHeight,
            walkableNormal,
            jumpBufferTicks,
            coyoteTicks,
            dropTicks,
            speedMax,
            teleportExitSpeed,
            teleportFrictionFreeTicks,
            padRestTicks,
            pushPerDamage,
            pushDamageMax,
            pushLift,
            pushTicksPerDamage,
            pushTicksMin,
            pushTicksMax,
            weaponDownTicks,
            weaponUpTicks,
            clickBufferTicks,
            projectileLifeTicks,
            muzzleDistance
        });
    }

    public int quadFactor() {
        return boosts.quadFactor();
    }

    public int hasteTenths() {
        return boosts.hasteTenths();
    }

    /** This tuning with one number changed; throws for a name that is none of {@link #NAMES}. */
    public Tuning with(String name, double value) {
        int index = NAMES.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no figure is called " + name);
        }
        double[] changed = numbers();
        changed[index] = value;
        return of(changed, weapons);
    }

    /** The figures of the weapon in a slot, or null where there is none. */
    public @Nullable WeaponSpec weapon(int slot) {
        for (WeaponSpec spec : weapons) {
            if (spec.slot() == slot) {
                return spec;
            }
        }
        return null;
    }

    /** The figures of a weapon. */
    public WeaponSpec weapon(Weapon weapon) {
        WeaponSpec spec = weapon(weapon.slot());
        if (spec == null) {
            throw new IllegalStateException("no figures for " + weapon);
        }
        return spec;
    }
}
