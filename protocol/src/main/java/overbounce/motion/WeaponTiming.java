package overbounce.motion;

/**
 * When a weapon fires, is lowered, raised or runs dry. A weapon is being lowered while the next differs from the one in
 * hand; ready says when that ends, and later when the raised one may fire.
 *
 * <p>Immutable.
 */
final class WeaponTiming {
    private WeaponTiming() {}

    /** Changes the weapon fields of a state by one tick. */
    static void step(int[] v, PlayerInput input, int tick, Tuning tuning) {
        takeClick(v, input, tick, tuning);
        change(v, input, tick, tuning);
        if (v[PlayerState.WEAPON] == v[PlayerState.NEXT_WEAPON] && tick >= v[PlayerState.READY_TICK]) {
            fire(v, input, tick, tuning);
        }
    }

    private static void takeClick(int[] v, PlayerInput input, int tick, Tuning tuning) {
        if (input.firePresses() != v[PlayerState.FIRE_PRESSES_SEEN]) {
            v[PlayerState.FIRE_PRESSES_SEEN] = input.firePresses();
            if (v[PlayerState.READY_TICK] - tick <= tuning.clickBufferTicks()) {
                v[PlayerState.PENDING_SHOT] = 1;
            }
        }
    }

    private static void change(int[] v, PlayerInput input, int tick, Tuning tuning) {
        if (v[PlayerState.WEAPON] != v[PlayerState.NEXT_WEAPON] && tick >= v[PlayerState.READY_TICK]) {
            v[PlayerState.WEAPON] = v[PlayerState.NEXT_WEAPON];
            v[PlayerState.READY_TICK] = tick + tuning.weaponUpTicks();
        }
        int wanted = wanted(v, input, tuning);
        if (wanted == v[PlayerState.NEXT_WEAPON]) {
            return;
        }
        if (v[PlayerState.WEAPON] != v[PlayerState.NEXT_WEAPON]) {
            redirect(v, wanted, tick, tuning);
        } else if (!refiring(v, tick, tuning)) {
            v[PlayerState.NEXT_WEAPON] = wanted;
            v[PlayerState.READY_TICK] = tick + tuning.weaponDownTicks();
        }
    }

    /** A weapon on its way down makes room for another than first wanted, or comes up again itself. */
    private static void redirect(int[] v, int wanted, int tick, Tuning tuning) {
        v[PlayerState.NEXT_WEAPON] = wanted;
        if (wanted == v[PlayerState.WEAPON]) {
            v[PlayerState.READY_TICK] = tick + tuning.weaponUpTicks();
        }
    }

    /** A shot delays by its period at most; raising another weapon after it ends later than that. */
    private static boolean refiring(int[] v, int tick, Tuning tuning) {
        WeaponSpec shot = tuning.weapon(v[PlayerState.SHOT_WEAPON]);
        return shot != null
                && tick < v[PlayerState.READY_TICK]
                && v[PlayerState.READY_TICK] - v[PlayerState.SHOT_TICK] <= shot.periodTicks();
    }

    /** The weapon asked for if it can fire, else the one in hand if it can, else that of the highest slot that can. */
    private static int wanted(int[] v, PlayerInput input, Tuning tuning) {
        if (usable(v, input.weapon(), tuning)) {
            return input.weapon();
        }
        int next = v[PlayerState.NEXT_WEAPON];
        if (usable(v, next, tuning)) {
            return next;
        }
        for (int slot = Weapon.SLOTS - 1; slot >= 0; slot--) {
            if (usable(v, slot, tuning)) {
                return slot;
            }
        }
        return next;
    }

    private static boolean usable(int[] v, int slot, Tuning tuning) {
        WeaponSpec spec = tuning.weapon(slot);
        return spec != null
                && (v[PlayerState.OWNED] >> slot & 1) != 0
                && (!spec.needsAmmo() || v[PlayerState.AMMO + slot] > 0);
    }

    private static void fire(int[] v, PlayerInput input, int tick, Tuning tuning) {
        boolean triggered = input.holds(PlayerInput.FIRE) || v[PlayerState.PENDING_SHOT] != 0;
        int slot = v[PlayerState.WEAPON];
        WeaponSpec spec = tuning.weapon(slot);
        if (!triggered || spec == null || !usable(v, slot, tuning)) {
            return;
        }
        v[PlayerState.PENDING_SHOT] = 0;
        v[PlayerState.SHOT_TICK] = tick;
        v[PlayerState.SHOT_WEAPON] = slot;
        v[PlayerState.READY_TICK] = tick + period(v, spec, tick, tuning);
        if (spec.needsAmmo()) {
            v[PlayerState.AMMO + slot]--;
        }
    }

    /** Hastened, whole ticks; what a period is too short by is added to the next. */
    private static int period(int[] v, WeaponSpec spec, int tick, Tuning tuning) {
        if (tick >= v[PlayerState.HASTE_UNTIL]) {
            return spec.periodTicks();
        }
        int tenths = spec.periodTicks() * 10 + v[PlayerState.HASTE_CARRY];
        v[PlayerState.HASTE_CARRY] = tenths % tuning.hasteTenths();
        return tenths / tuning.hasteTenths();
    }
}
