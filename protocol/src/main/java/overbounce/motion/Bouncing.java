package overbounce.motion;

/**
 * Motion of what falls and bounces: a small square that keeps a share of its speed when it meets the map, and comes to
 * rest on ground. What meets something ends its tick there, so that the way of a tick is a straight line.
 *
 * <p>After a tick it lies in nothing solid: movers take along what rests on them and push what is in their way; what
 * they press into the map goes off.
 *
 * <p>Not shared: made for one tick.
 */
final class Bouncing {
    /** Half the size of what bounces, in u. */
    static final double HALF = 4;

    /** How far above a mover, in u, something still rests on it. */
    private static final double RESTING = 2.0 / Grid.POS;

    /** Neighbours in the order they are tried: how far along the normal of what was met in x and in y. */
    private static final int[] AWAY_X = {0, 0, 1, 1, 0, 2, 2};

    private static final int[] AWAY_Y = {0, 1, 0, 1, 2, 0, 2};

    private final InFlight before;
    private final Surroundings around;
    private int x;
    private int y;
    private double vx;
    private double vy;

    private Bouncing(InFlight before, MapView view) {
        this.before = before;
        around = new Surroundings(view);
        x = before.x();
        y = before.y();
        vx = (double) before.vx() / Grid.VEL;
        vy = (double) before.vy() / Grid.VEL;
    }

    /** Its next tick; ended says what becomes of it where nothing crushes it. */
    static Flight step(InFlight before, MapView view, Tuning tuning, WeaponSpec weapon, Flight.End ended) {
        Bouncing bouncing = new Bouncing(before, view);
        boolean crushed = bouncing.giveWay(view);
        if (!crushed) {
            bouncing.fly(tuning, weapon);
        }
        InFlight after = new InFlight(
                before.launched(),
                before.tick() + 1,
                bouncing.x,
                bouncing.y,
                Grid.round(bouncing.vx * Grid.VEL),
                Grid.round(bouncing.vy * Grid.VEL));
        return new Flight(before, after, crushed ? Flight.End.WORLD : ended);
    }

    /** The farthest place on a line from a free one where something that bounces fits, 1/256 u. */
    static ShotLine reach(MapView view, int fromX, int fromY, int toX, int toY) {
        Bouncing bouncing = new Bouncing(InFlight.of(new Projectile(0, 0, 0, 0, fromX, fromY, 0, 0)), view);
        boolean stopped = bouncing.advance((double) (toX - fromX) / Grid.POS, (double) (toY - fromY) / Grid.POS);
        return new ShotLine(fromX, fromY, bouncing.x, bouncing.y, stopped);
    }

    /** Lets movers take it along or push it; whether it is caught between one and the map. */
    private boolean giveWay(MapView view) {
        for (DynamicBox box : view.dynamic()) {
            if (restsOn(box) || Surroundings.overlaps(box, at(x), at(y), HALF, HALF)) {
                x += box.movedX();
                y += box.movedY();
                around.collectAlong(at(x), at(y), 0, 0, HALF);
                return around.overlapsSolid(at(x), at(y), HALF, HALF);
            }
        }
        return false;
    }

    private boolean restsOn(DynamicBox box) {
        double left = box.left() - at(box.movedX());
        double right = box.right() - at(box.movedX());
        double above = box.top() - at(box.movedY()) - (at(y) + HALF);
        boolean over = at(x) + HALF > left && at(x) - HALF < right;
        return before.vx() == 0 && before.vy() == 0 && over && above >= -RESTING && above <= RESTING;
    }

    private void fly(Tuning tuning, WeaponSpec weapon) {
        double fallen = vy + tuning.gravity() * Grid.TICK_SECONDS;
        boolean stopped = advance(vx * Grid.TICK_SECONDS, (vy + fallen) / 2 * Grid.TICK_SECONDS);
        vy = fallen;
        if (stopped) {
            bounce(tuning, weapon);
        }
    }

    /** Moves it as far as it is free; whether something stopped it. */
    private boolean advance(double dx, double dy) {
        around.collectAlong(at(x), at(y), dx, dy, HALF);
        around.sweepSquare(dx, dy, HALF);
        int toX = x + Grid.round(dx * around.fraction * Grid.POS);
        int toY = y + Grid.round(dy * around.fraction * Grid.POS);
        int sideX = HitScan.side(around.normalX);
        int sideY = HitScan.side(around.normalY);
        for (int i = 0; i < AWAY_X.length; i++) {
            int tryX = toX + AWAY_X[i] * sideX;
            int tryY = toY + AWAY_Y[i] * sideY;
            if (!around.overlapsSolid(at(tryX), at(tryY), HALF, HALF)) {
                x = tryX;
                y = tryY;
                break;
            }
        }
        return around.hit();
    }

    private void bounce(Tuning tuning, WeaponSpec weapon) {
        double into = vx * around.normalX + vy * around.normalY;
        double back = 2 * into;
        vx = (vx - back * around.normalX) * weapon.bounce();
        vy = (vy - back * around.normalY) * weapon.bounce();
        boolean ground = around.normalY <= -tuning.walkableNormal();
        if (ground && vx * vx + vy * vy < weapon.restSpeed() * weapon.restSpeed()) {
            vx = 0;
            vy = 0;
        }
    }

    private static double at(int position) {
        return (double) position / Grid.POS;
    }
}
