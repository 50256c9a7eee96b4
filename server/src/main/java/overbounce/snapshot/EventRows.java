package overbounce.snapshot;

import overbounce.message.FrameLayout;
import overbounce.motion.Projectile;
import overbounce.motion.Volley;
import overbounce.sim.SimEvent;

/** Writes events as the rows of a region's part: kind, how many ticks ago, the rest. Arena loop only. */
final class EventRows {
    private EventRows() {}

    /** Of the pellets only those are told that a player stopped: where the map stops them follows from the rest. */
    static void spray(AsciiWriter out, SimEvent.Spray e, int back) {
        Volley fired = e.volley();
        out.separate().raw('[').item(FrameLayout.EVENT_SPRAY).item(back).item(fired.playerId());
        out.item(e.weapon()).item(fired.x()).item(fired.y()).item(fired.aimX()).item(fired.aimY());
        for (int i = 0; i < e.pellets().size(); i++) {
            SimEvent.Pellet pellet = e.pellets().get(i);
            if (pellet.hit() == SimEvent.Hit.PLAYER) {
                out.item(i).item(Places.distance(fired.x(), fired.y(), pellet.toX(), pellet.toY()));
            }
        }
        out.raw(']');
    }

    static void launched(AsciiWriter out, Projectile p, int tick) {
        out.separate().raw('[').item(FrameLayout.EVENT_PROJECTILE).item(tick - p.spawnTick());
        out.item(p.id()).item(p.kind()).item(p.owner()).item(p.x()).item(p.y());
        out.item(p.vx()).item(p.vy()).raw(']');
    }

    static void ended(AsciiWriter out, SimEvent.Ended e, int back) {
        out.separate().raw('[').item(FrameLayout.EVENT_PROJECTILE_END).item(back);
        out.item(e.projectile().id()).item(Places.units(e.x())).item(Places.units(e.y()));
        out.item(hit(e.hit())).item(e.projectile().slot()).raw(']');
    }

    static void died(AsciiWriter out, SimEvent.Died e, int back) {
        out.separate().raw('[').item(FrameLayout.EVENT_DEATH).item(back).item(e.victim());
        out.item(Places.units(e.x())).item(Places.units(e.y()));
        out.item(Places.speed(e.vx())).item(Places.speed(e.vy()));
        out.item(e.gibbed() ? 1 : 0).raw(']');
    }

    static void burst(AsciiWriter out, SimEvent.Burst e, int back) {
        out.row(FrameLayout.EVENT_BURST, back, Places.units(e.x()), Places.units(e.y()));
    }

    static void lostTaken(AsciiWriter out, SimEvent.LostTaken e, int back) {
        out.separate().raw('[').item(FrameLayout.EVENT_LOST_TAKEN).item(back);
        out.item(e.kind().wireId()).item(e.who()).item(Places.units(e.x())).item(Places.units(e.y()));
        out.raw(']');
    }

    static int hit(SimEvent.Hit hit) {
        return switch (hit) {
            case WORLD -> FrameLayout.HIT_WORLD;
            case PLAYER -> FrameLayout.HIT_PLAYER;
            case SPENT -> FrameLayout.HIT_TIMEOUT;
            case FADED -> FrameLayout.HIT_FADED;
        };
    }

    static int move(SimEvent.Sound sound) {
        return switch (sound) {
            case JUMP -> FrameLayout.MOVE_JUMPED;
            case PAD -> FrameLayout.MOVE_THROWN;
            case TELEPORT -> FrameLayout.MOVE_TELEPORTED;
            case LAND -> FrameLayout.MOVE_LANDED;
            case HEAL -> FrameLayout.MOVE_HEALED;
        };
    }
}
