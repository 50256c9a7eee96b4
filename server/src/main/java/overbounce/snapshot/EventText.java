package overbounce.snapshot;

import overbounce.message.FrameLayout;
import overbounce.motion.Grid;
import overbounce.motion.Projectile;
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
            case SimEvent.Launched e -> launched(out, e.projectile(), e.inputTick());
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

    static void launched(AsciiWriter out, Projectile p, int inputTick) {
        out.separate().raw('[').item(FrameLayout.EVENT_PROJECTILE).item(p.spawnTick());
        out.item(p.id()).item(p.kind()).item(p.owner()).item(p.x()).item(p.y());
        out.item(p.vx()).item(p.vy()).item(inputTick).raw(']');
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
