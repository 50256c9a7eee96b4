package overbounce.snapshot;

import overbounce.message.FrameLayout;
import overbounce.motion.Grid;
import overbounce.motion.Projectile;
import overbounce.motion.Volley;
import overbounce.sim.SimEvent;

/** Writes events of the simulation as the rows of a region's part: kind, tick, the rest. Arena loop only. */
final class EventText {
    private EventText() {}

    static void write(AsciiWriter out, int tick, SimEvent event) {
        switch (event) {
            case SimEvent.Shot e -> {
                out.separate().raw('[').item(FrameLayout.EVENT_SHOT).item(tick);
                out.item(e.owner()).item(e.weapon());
                out.item(units(e.fromX())).item(units(e.fromY())).item(units(e.toX()));
                out.item(units(e.toY())).item(hit(e.hit())).raw(']');
            }
            case SimEvent.Spray e -> spray(out, e);
            case SimEvent.Launched e -> launched(out, e.projectile());
            case SimEvent.Ended e -> {
                out.separate().raw('[').item(FrameLayout.EVENT_PROJECTILE_END).item(tick);
                out.item(e.projectile()).item(units(e.x())).item(units(e.y()));
                out.item(hit(e.hit())).raw(']');
            }
            case SimEvent.Heard e -> row(out, FrameLayout.EVENT_SOUND, tick, e.who(), sound(e.sound()));
            case SimEvent.Hurt e -> row(out, FrameLayout.EVENT_HURT, tick, e.victim(), e.damage());
            case SimEvent.Died e -> {
                out.separate().raw('[').item(FrameLayout.EVENT_DEATH).item(tick).item(e.victim());
                out.item(units(e.x())).item(units(e.y()));
                out.item(speed(e.vx())).item(speed(e.vy()));
                out.item(e.gibbed() ? 1 : 0).raw(']');
            }
            case SimEvent.ItemTaken e -> row(out, FrameLayout.EVENT_ITEM_TAKEN, tick, e.index(), e.who());
            case SimEvent.ItemBack e -> {
                out.separate().raw('[').item(FrameLayout.EVENT_ITEM_BACK).item(tick);
                out.item(e.index()).raw(']');
            }
            case SimEvent.Spawned e -> {
                out.separate().raw('[').item(FrameLayout.EVENT_SPAWN).item(tick).item(e.who());
                out.item(units(e.x())).item(units(e.y())).raw(']');
            }
        }
    }

    private static void spray(AsciiWriter out, SimEvent.Spray e) {
        Volley fired = e.volley();
        out.separate().raw('[').item(FrameLayout.EVENT_SPRAY).item(fired.tick()).item(fired.playerId());
        out.item(e.weapon()).item(fired.x()).item(fired.y()).item(fired.aimX()).item(fired.aimY());
        int stopped = 0;
        for (int pellet = 0; pellet < e.lengths().size(); pellet++) {
            stopped |= e.lengths().get(pellet) < 0 ? 0 : 1 << pellet;
        }
        out.item(stopped);
        for (int length : e.lengths()) {
            if (length >= 0) {
                out.item(units(length));
            }
        }
        out.raw(']');
    }

    static void launched(AsciiWriter out, Projectile p) {
        out.separate().raw('[').item(FrameLayout.EVENT_PROJECTILE).item(p.tick());
        out.item(p.id()).item(p.kind()).item(p.owner()).item(p.x()).item(p.y());
        out.item(p.vx()).item(p.vy()).item(p.firedTick()).raw(']');
    }

    private static void row(AsciiWriter out, int kind, int tick, int first, int second) {
        out.separate().raw('[').item(kind).item(tick).item(first).item(second).raw(']');
    }

    private static int hit(SimEvent.Hit hit) {
        return switch (hit) {
            case WORLD -> FrameLayout.HIT_WORLD;
            case PLAYER -> FrameLayout.HIT_PLAYER;
            case SPENT -> FrameLayout.HIT_TIMEOUT;
            case FADED -> FrameLayout.HIT_FADED;
        };
    }

    private static int sound(SimEvent.Sound sound) {
        return switch (sound) {
            case JUMP -> FrameLayout.SOUND_JUMP;
            case PAD -> FrameLayout.SOUND_PAD;
            case TELEPORT -> FrameLayout.SOUND_TELEPORT;
            case LAND -> FrameLayout.SOUND_LAND;
        };
    }

    static int units(int position) {
        return Grid.round((double) position / Grid.POS);
    }

    private static int speed(int velocity) {
        return Grid.round((double) velocity / Grid.VEL);
    }
}
