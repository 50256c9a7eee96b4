package overbounce.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import overbounce.geometry.ConvexPolygon;
import overbounce.map.ArenaMap;
import overbounce.map.Hazard;
import overbounce.map.JumpPad;
import overbounce.map.MoverSpec;
import overbounce.map.Platform;
import overbounce.map.Solid;
import overbounce.map.Teleporter;

/** Seeded maps full of boxes, slopes and splinters, seeded inputs to match, and mirror images of both about x = 0. */
final class RandomCourse {
    static final int WIDTH = 1600;
    static final int HEIGHT = 1000;

    private final Random random;

    RandomCourse(long seed) {
        random = new Random(seed);
    }

    /** A closed room with 40 random shapes, platforms, pads and a teleporter; movers only if asked for. */
    ArenaMap map(boolean movers) {
        List<Solid> solids = solids();
        List<Platform> platforms = new ArrayList<>();
        List<JumpPad> pads = new ArrayList<>();
        List<MoverSpec> moving = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            platforms.add(new Platform(at(WIDTH), at(HEIGHT), 60 + at(200)));
            pads.add(new JumpPad(at(WIDTH), at(HEIGHT), 64, 24, at(WIDTH), at(HEIGHT)));
            if (movers && i < 3) {
                moving.add(new MoverSpec(
                        at(WIDTH), at(HEIGHT), 40 + at(80), 20 + at(60), at(300) - 150, at(300) - 150, 240, 20));
            }
        }
        List<Teleporter> teleporters = List.of(
                new Teleporter(at(WIDTH), at(HEIGHT), 40, 80, at(WIDTH), at(HEIGHT), random.nextBoolean() ? 1 : -1));
        return new ArenaMap(
                "random",
                "",
                WIDTH,
                HEIGHT,
                "",
                solids,
                platforms,
                List.of(),
                List.of(),
                pads,
                teleporters,
                List.of(new Hazard(Hazard.LAVA, at(WIDTH), HEIGHT - 40, 200, 40)),
                moving,
                List.of(),
                List.of(),
                List.of());
    }

    /** Four walls around, and forty shapes anywhere between them. */
    private List<Solid> solids() {
        List<Solid> solids = new ArrayList<>();
        solids.add(Solid.rectangle(-100, -100, WIDTH + 200, 100));
        solids.add(Solid.rectangle(-100, HEIGHT, WIDTH + 200, 100));
        solids.add(Solid.rectangle(-100, 0, 100, HEIGHT));
        solids.add(Solid.rectangle(WIDTH, 0, 100, HEIGHT));
        while (solids.size() < 44) {
            ConvexPolygon shape = shape();
            if (shape != null) {
                solids.add(Solid.convex(shape));
            }
        }
        return solids;
    }

    private int at(int most) {
        return random.nextInt(most);
    }

    /** A box, a slope, or the hull of a few random points; null where the points make none. */
    private @Nullable ConvexPolygon shape() {
        int x = at(WIDTH);
        int y = at(HEIGHT);
        int width = 8 + at(200);
        int height = 8 + at(120);
        return switch (at(4)) {
            case 0 -> ConvexPolygon.rectangle(x, y, width, height);
            case 1 -> ConvexPolygon.of(x, y + height, x + width, y, x + width, y + height);
            case 2 -> ConvexPolygon.of(x, y, x + width, y + height, x, y + height);
            default -> quadrangle(x, y, width, height);
        };
    }

    private @Nullable ConvexPolygon quadrangle(int x, int y, int width, int height) {
        try {
            return ConvexPolygon.of(
                    x + at(width), y, x + width, y + at(height), x + at(width), y + height, x, y + at(height));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A place where a standing player is free. */
    PlayerState start(MapView view) {
        while (true) {
            int x = at(WIDTH);
            int y = at(HEIGHT);
            if (view.isFree(x * Grid.POS, y * Grid.POS, PlayerState.HEIGHT)) {
                return PlayerState.spawned(0, x, y, 1, PlayerInput.idle(0), Tuning.defaults());
            }
        }
    }

    /** The input after another: now and then a button changes or something is pressed. */
    PlayerInput next(PlayerInput last, int tick) {
        int buttons = last.buttons();
        for (int button = 1; button <= 32; button <<= 1) {
            if (at(25) == 0) {
                buttons ^= button;
            }
        }
        int aimX = at(10) == 0 ? at(24_000) - 12_000 : last.aimX();
        int aimY = at(10) == 0 ? at(24_000) - 12_000 : last.aimY();
        int weapon = at(60) == 0 ? at(9) : last.weapon();
        int fires = at(20) == 0 ? last.firePresses() + 1 & 255 : last.firePresses();
        int jumps = at(30) == 0 ? last.jumpPresses() + 1 & 255 : last.jumpPresses();
        return new PlayerInput(tick, buttons, aimX, aimY, weapon, fires, jumps, 0, tick, 0);
    }

    /** Sometimes a blast, so that high speeds and odd directions come up too. */
    PlayerState disturbed(PlayerState state, int tick) {
        if (at(90) != 0) {
            return state;
        }
        int x = state.x() + (at(120) - 60) * Grid.POS;
        int y = state.y() + (at(120) - 90) * Grid.POS;
        return BlastPush.apply(state, tick, x, y, at(300), Tuning.defaults());
    }

    static ArenaMap mirrored(ArenaMap map) {
        return new ArenaMap(
                map.name(),
                "",
                map.width(),
                map.height(),
                "",
                map.solids().stream().map(RandomCourse::mirrored).toList(),
                map.platforms().stream()
                        .map(p -> new Platform(-p.x() - p.width(), p.y(), p.width()))
                        .toList(),
                List.of(),
                List.of(),
                map.pads().stream()
                        .map(p -> new JumpPad(
                                -p.x() - p.width(), p.y(), p.width(), p.height(), -p.targetX(), p.targetY()))
                        .toList(),
                map.teleporters().stream()
                        .map(t -> new Teleporter(
                                -t.x() - t.width(), t.y(), t.width(), t.height(), -t.toX(), t.toY(), -t.exitFacing()))
                        .toList(),
                List.of(),
                map.movers().stream()
                        .map(m -> new MoverSpec(
                                -m.x() - m.width(),
                                m.y(),
                                m.width(),
                                m.height(),
                                -m.dx(),
                                m.dy(),
                                m.periodTicks(),
                                m.pauseTicks()))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Solid mirrored(Solid solid) {
        ConvexPolygon piece = solid.pieces().getFirst();
        int[] points = new int[2 * piece.size()];
        for (int i = 0; i < piece.size(); i++) {
            points[points.length - 2 - 2 * i] = -piece.x(i);
            points[points.length - 1 - 2 * i] = piece.y(i);
        }
        return Solid.convex(ConvexPolygon.of(points));
    }

    static PlayerState mirrored(PlayerState state) {
        return state.with(PlayerState.X, -state.x())
                .with(PlayerState.VX, -state.vx())
                .with(PlayerState.AIM_X, -state.aimX());
    }

    static PlayerInput mirrored(PlayerInput input) {
        int sides = (input.holds(PlayerInput.LEFT) ? PlayerInput.RIGHT : 0)
                | (input.holds(PlayerInput.RIGHT) ? PlayerInput.LEFT : 0);
        int buttons = (input.buttons() & ~(PlayerInput.LEFT | PlayerInput.RIGHT)) | sides;
        return new PlayerInput(
                input.tick(),
                buttons,
                -input.aimX(),
                input.aimY(),
                input.weapon(),
                input.firePresses(),
                input.jumpPresses(),
                input.usePresses(),
                input.viewTick(),
                input.viewFraction());
    }
}
