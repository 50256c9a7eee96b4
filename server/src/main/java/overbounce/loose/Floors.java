package overbounce.loose;

import java.util.List;
import org.jbox2d.collision.shapes.PolygonShape;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.BodyDef;
import org.jbox2d.dynamics.BodyType;
import org.jbox2d.dynamics.Fixture;
import org.jbox2d.dynamics.FixtureDef;
import org.jbox2d.dynamics.World;
import overbounce.geometry.ConvexPolygon;
import overbounce.map.ArenaMap;
import overbounce.map.MoverSpec;
import overbounce.map.Platform;
import overbounce.map.Solid;
import overbounce.motion.Grid;

/**
 * The map for jbox2d: its solids as polygons, its platforms as thin boxes, its movers as boxes that are led.
 *
 * <p>Polygons only: jbox2d shares scratch memory between worlds where edges and chains meet something. Arena loop only.
 */
final class Floors {
    private static final int CORNERS_MAX = 8;
    private static final float FRICTION = 0.7f;

    /** Of a platform, u; what sinks in by less than that is on it. */
    private static final int PLATFORM_HEIGHT = 8;

    private final List<MoverSpec> specs;
    private final Body[] movers;

    Floors(World world, ArenaMap map) {
        Body ground = world.createBody(new BodyDef());
        for (Solid solid : map.solids()) {
            solid.pieces().forEach(piece -> addPiece(ground, piece));
        }
        for (Platform platform : map.platforms()) {
            PolygonShape box = box(platform.width(), PLATFORM_HEIGHT);
            BodyDef place = new BodyDef();
            place.position.set(
                    Scale.metres(platform.x() + platform.width() / 2.0),
                    Scale.metres(platform.y() + PLATFORM_HEIGHT / 2.0));
            Fixture fixture = world.createBody(place).createFixture(fixture(box));
            fixture.setUserData(OneWay.PLATFORM);
        }
        specs = map.movers();
        movers = new Body[specs.size()];
        for (int i = 0; i < movers.length; i++) {
            BodyDef led = new BodyDef();
            led.type = BodyType.KINEMATIC;
            movers[i] = world.createBody(led);
            movers[i].createFixture(
                    fixture(box(specs.get(i).width(), specs.get(i).height())));
        }
    }

    /** Leads the movers from where they are at the tick before to where they are at this one. */
    void lead(int tick) {
        for (int i = 0; i < movers.length; i++) {
            MoverSpec spec = specs.get(i);
            float fromX = middleX(spec, tick - 1);
            float fromY = middleY(spec, tick - 1);
            movers[i].setTransform(new Vec2(fromX, fromY), 0);
            movers[i].setLinearVelocity(new Vec2(
                    (middleX(spec, tick) - fromX) * Grid.TICK_HZ, (middleY(spec, tick) - fromY) * Grid.TICK_HZ));
        }
    }

    private static float middleX(MoverSpec spec, int tick) {
        return Scale.ofGrid(spec.gridXAt(tick) + spec.width() * Grid.POS / 2);
    }

    private static float middleY(MoverSpec spec, int tick) {
        return Scale.ofGrid(spec.gridYAt(tick) + spec.height() * Grid.POS / 2);
    }

    /** A piece of more corners than jbox2d takes is cut into a fan. */
    private static void addPiece(Body ground, ConvexPolygon piece) {
        for (int first = 1; first < piece.size() - 1; first += CORNERS_MAX - 2) {
            int last = Math.min(piece.size() - 1, first + CORNERS_MAX - 2);
            Vec2[] corners = new Vec2[last - first + 2];
            corners[0] = corner(piece, 0);
            for (int i = first; i <= last; i++) {
                corners[i - first + 1] = corner(piece, i);
            }
            PolygonShape shape = new PolygonShape();
            shape.set(corners, corners.length);
            ground.createFixture(fixture(shape));
        }
    }

    private static Vec2 corner(ConvexPolygon piece, int i) {
        return new Vec2(Scale.metres(piece.x(i)), Scale.metres(piece.y(i)));
    }

    static PolygonShape box(double width, double height) {
        PolygonShape box = new PolygonShape();
        box.setAsBox(Scale.metres(width / 2), Scale.metres(height / 2));
        return box;
    }

    private static FixtureDef fixture(PolygonShape shape) {
        FixtureDef fixture = new FixtureDef();
        fixture.shape = shape;
        fixture.friction = FRICTION;
        fixture.filter.categoryBits = Layers.MAP;
        fixture.filter.maskBits = Layers.SOLID | Layers.LIGHT;
        return fixture;
    }
}
