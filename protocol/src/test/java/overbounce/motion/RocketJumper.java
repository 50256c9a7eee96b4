package overbounce.motion;

import org.jspecify.annotations.Nullable;

/**
 * Plays the server's part for one player's own rockets: spawn, flight, blast and push, in the order of a server tick.
 */
final class RocketJumper {
    private final Runner runner;
    private @Nullable InFlight rocket;
    int damageTaken;

    RocketJumper(Runner runner) {
        this.runner = runner;
        int slot = Weapon.ROCKET_LAUNCHER.slot();
        runner.set(PlayerState.OWNED, runner.state.owned() | 1 << slot)
                .set(PlayerState.AMMO + slot, 10)
                .set(PlayerState.WEAPON, slot)
                .set(PlayerState.NEXT_WEAPON, slot)
                .want(Weapon.ROCKET_LAUNCHER);
    }

    void step() {
        runner.step();
        InFlight flying = rocket;
        if (runner.state.shotTick() == runner.tick) {
            rocket = InFlight.of(Muzzle.projectile(runner.state, 1, 1, runner.tick, runner.view(), runner.tuning));
            return;
        }
        if (flying != null) {
            Flight flight = ProjectilePath.step(flying, runner.view(), runner.tuning);
            rocket = flight.after();
            if (flight.end() == Flight.End.WORLD) {
                rocket = null;
                blast(flight.toX(), flight.toY());
            }
        }
    }

    private void blast(int x, int y) {
        WeaponSpec spec = runner.tuning.weapon(Weapon.ROCKET_LAUNCHER);
        int damage = Splash.damage(runner.view(), x, y, runner.state, spec);
        damageTaken += damage / 2;
        runner.state = BlastPush.apply(runner.state, runner.tick, x, y, damage, runner.tuning);
    }

    /**
     * How high the feet get, in u, when a rocket is fired at the floor and the jump comes some ticks later (negative:
     * never).
     */
    static double height(int jumpAfter) {
        Runner runner = Course.flat().runner(0, 1000).aim(0, 3200);
        RocketJumper jumper = new RocketJumper(runner);
        double top = 1000;
        for (int i = 0; i < 100; i++) {
            if (i == 5) {
                runner.click();
            }
            if (jumpAfter >= 0 && i == 5 + jumpAfter) {
                runner.jump();
            }
            jumper.step();
            top = Math.min(top, runner.y());
        }
        return 1000 - top;
    }
}
