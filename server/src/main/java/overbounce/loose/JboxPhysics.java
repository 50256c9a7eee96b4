package overbounce.loose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jbox2d.collision.shapes.CircleShape;
import org.jbox2d.collision.shapes.Shape;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.BodyDef;
import org.jbox2d.dynamics.BodyType;
import org.jbox2d.dynamics.FixtureDef;
import org.jbox2d.dynamics.World;
import org.jbox2d.pooling.normal.DefaultWorldPool;
import org.jspecify.annotations.Nullable;
import overbounce.map.ArenaMap;
import overbounce.map.LooseKind;
import overbounce.map.MoverSpec;
import overbounce.motion.Grid;
import overbounce.motion.PlayerState;
import overbounce.sim.LoosePhysics;
import overbounce.sim.LooseThing;
import overbounce.sim.Player;

/**
 * Loose things in a world of jbox2d, which takes about a megabyte: it is made when the first of them moves and given up
 * when all have come to rest; what is at rest is known by its place alone.
 *
 * <p>Players are boxes that nothing moves; they are led along so that a crate falls beside a player, not into one. What
 * players do to crates is the caller's to say ({@link #shove}): a body as strong as a wall would throw them. Arena loop
 * only.
 */
public final class JboxPhysics implements LoosePhysics {
    private static final float GRAVITY = 1200 / 32f;
    private static final float STEP_SECONDS = 1f / Grid.TICK_HZ;
    private static final int VELOCITY_ITERATIONS = 6;
    private static final int POSITION_ITERATIONS = 2;

    /** jbox2d keeps shapes apart by a skin, in metres; boxes are smaller by it, so that they seem to touch. */
    private static final float SKIN = 0.0075f;

    /** Share of its speed that a rolling flag loses each second: a ball would roll for ever. */
    private static final float ROLLING_LOSS = 0.7f;

    /** u/s that nothing exceeds, jbox2d's two metres a step. */
    private static final double SPEED_MAX = 3500;

    /** So much narrower is a led player, in u on each side: walking into a crate is not what moves it. */
    private static final int ASIDE = 4;

    /** Scratch objects of each kind that a world of jbox2d begins with; its own 100 is for hundreds of bodies. */
    private static final int POOLED = 20;

    /** What is so near to another thing or to a mover may rest on it, in u. */
    private static final int TOUCHING = 6;

    /** Players are led only while something solid is so near, in u. */
    private static final int NEAR = 160;

    /** What a world of jbox2d holds besides the things. */
    private record Home(World world, Floors floors) {}

    private final ArenaMap map;
    private final List<LooseThing> things = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final Map<Integer, Body> players = new TreeMap<>();
    private final List<Player> led = new ArrayList<>();
    private @Nullable Home home;
    private final int firstId;

    /** For a map, with ids that no player has. */
    public JboxPhysics(ArenaMap map, int firstId) {
        this.map = map;
        this.firstId = firstId;
    }

    @Override
    public int firstId() {
        return firstId;
    }

    @Override
    public boolean holds() {
        return true;
    }

    @Override
    public void add(LooseThing thing, double vx, double vy) {
        things.add(thing);
        World world = home().world();
        if (bodies.size() < things.size()) {
            bodies.add(body(thing, world));
        }
        bodies.getLast().setAwake(true);
        bodies.getLast().setLinearVelocity(new Vec2(Scale.metres(limited(vx)), Scale.metres(limited(vy))));
    }

    /** The world, which begins with everything in it at rest. */
    private Home home() {
        Home there = home;
        if (there == null) {
            World world = new World(new Vec2(0, GRAVITY), new DefaultWorldPool(POOLED, POOLED));
            world.setContactListener(new OneWay());
            there = new Home(world, new Floors(world, map));
            for (LooseThing thing : things) {
                bodies.add(body(thing, world));
            }
            home = there;
        }
        return there;
    }

    private void giveUp() {
        things.forEach(LooseThing::rest);
        home = null;
        bodies.clear();
        players.clear();
    }

    private static Body body(LooseThing thing, World world) {
        BodyDef def = new BodyDef();
        def.type = BodyType.DYNAMIC;
        def.awake = false;
        def.fixedRotation = thing.kind() != LooseKind.FLAG;
        def.linearDamping = thing.kind() == LooseKind.FLAG ? ROLLING_LOSS : 0;
        def.angularDamping = def.linearDamping;
        def.position.set(
                Scale.ofGrid(thing.x()),
                Scale.ofGrid(thing.y()) - Scale.metres(thing.kind().height() / 2.0));
        Body body = world.createBody(def);
        body.createFixture(fixture(thing.kind()));
        return body;
    }

    private static FixtureDef fixture(LooseKind kind) {
        FixtureDef fixture = new FixtureDef();
        fixture.shape = shape(kind);
        fixture.density = 1;
        fixture.friction = kind.solid() ? 0.5f : 0.6f;
        fixture.restitution = kind.solid() ? 0.05f : 0.3f;
        fixture.filter.categoryBits = kind.solid() ? Layers.SOLID : Layers.LIGHT;
        fixture.filter.maskBits = Layers.MAP | Layers.SOLID | (kind.solid() ? Layers.LIGHT | Layers.PLAYER : 0);
        return fixture;
    }

    private static Shape shape(LooseKind kind) {
        if (kind == LooseKind.FLAG) {
            CircleShape ball = new CircleShape();
            ball.m_radius = Scale.metres(kind.width() / 2.0) - SKIN;
            return ball;
        }
        return Floors.box(kind.width() - 2 * 32 * SKIN, kind.height() - 2 * 32 * SKIN);
    }

    @Override
    public void remove(LooseThing thing) {
        int index = things.indexOf(thing);
        if (home != null || isTouched(thing)) {
            World world = home().world();
            wakeAround(thing);
            world.destroyBody(bodies.remove(index));
        }
        things.remove(index);
    }

    private boolean isTouched(LooseThing thing) {
        for (LooseThing other : things) {
            if (other != thing && touch(thing, other)) {
                return true;
            }
        }
        return false;
    }

    /** What stood on it falls. */
    private void wakeAround(LooseThing thing) {
        for (int i = 0; i < things.size(); i++) {
            if (touch(thing, things.get(i))) {
                bodies.get(i).setAwake(true);
            }
        }
    }

    private static boolean touch(LooseThing one, LooseThing other) {
        int aside = (one.kind().width() + other.kind().width()) / 2 + TOUCHING;
        int above = other.kind().height() + TOUCHING;
        int below = one.kind().height() + TOUCHING;
        int dy = other.y() - one.y();
        return Math.abs(other.x() - one.x()) < aside * Grid.POS && dy < above * Grid.POS && -dy < below * Grid.POS;
    }

    @Override
    public void step(int tick, List<Player> living) {
        if (!anyAwake() && !moverTouches(tick)) {
            giveUp();
            return;
        }
        Home there = home();
        there.floors().lead(tick);
        lead(living, there.world());
        there.world().step(STEP_SECONDS, VELOCITY_ITERATIONS, POSITION_ITERATIONS);
        for (int i = 0; i < things.size(); i++) {
            LooseThing thing = things.get(i);
            Body body = bodies.get(i);
            if (body.isAwake()) {
                Vec2 middle = body.getPosition();
                thing.at(
                        Scale.toGrid(middle.x),
                        Scale.toGrid(middle.y + Scale.metres(thing.kind().height() / 2.0)));
            } else {
                thing.rest();
            }
        }
    }

    private boolean anyAwake() {
        for (Body body : bodies) {
            if (body.isAwake()) {
                return true;
            }
        }
        return false;
    }

    private boolean moverTouches(int tick) {
        for (MoverSpec mover : map.movers()) {
            int x = mover.gridXAt(tick);
            int y = mover.gridYAt(tick);
            for (LooseThing thing : things) {
                int aside = (thing.kind().width() / 2 + TOUCHING) * Grid.POS;
                if (thing.x() + aside > x
                        && thing.x() - aside < x + mover.width() * Grid.POS
                        && thing.y() + TOUCHING * Grid.POS > y
                        && thing.y() - (thing.kind().height() + TOUCHING) * Grid.POS < y + mover.height() * Grid.POS) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Puts a box where each living player near a crate or barrel is, and takes away those of the others. */
    private void lead(List<Player> living, World world) {
        for (Player player : living) {
            if (player.alive() && nearSolid(player.body())) {
                led.add(player);
            }
        }
        players.entrySet().removeIf(entry -> isLeft(entry.getKey(), entry.getValue(), world));
        for (Player player : led) {
            Body body = players.computeIfAbsent(player.id(), _ -> playerBox(world));
            PlayerState state = player.body();
            body.setTransform(
                    new Vec2(
                            Scale.ofGrid(state.x()),
                            Scale.ofGrid(state.y()) - Scale.metres(PlayerState.HEIGHT_CROUCHED / 2.0)),
                    0);
            body.setLinearVelocity(new Vec2(Scale.ofVelocity(state.vx()), Scale.ofVelocity(state.vy())));
        }
        led.clear();
    }

    private boolean isLeft(int id, Body body, World world) {
        for (Player player : led) {
            if (player.id() == id) {
                return false;
            }
        }
        world.destroyBody(body);
        return true;
    }

    private static Body playerBox(World world) {
        BodyDef def = new BodyDef();
        def.type = BodyType.KINEMATIC;
        Body body = world.createBody(def);
        FixtureDef fixture = new FixtureDef();
        fixture.shape = Floors.box(2 * PlayerState.HALF_WIDTH - 2 * ASIDE, PlayerState.HEIGHT_CROUCHED - 2);
        fixture.friction = 0;
        fixture.filter.categoryBits = Layers.PLAYER;
        fixture.filter.maskBits = Layers.SOLID;
        body.createFixture(fixture);
        return body;
    }

    private boolean nearSolid(PlayerState state) {
        for (LooseThing thing : things) {
            if (thing.kind().solid()
                    && Math.abs(thing.x() - state.x()) < NEAR * Grid.POS
                    && Math.abs(thing.y() - state.y()) < NEAR * Grid.POS) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void push(LooseThing thing, double vx, double vy) {
        Body body = bodyOf(thing);
        Vec2 now = body.getLinearVelocity();
        body.setLinearVelocity(
                new Vec2(Scale.metres(limited(now.x * 32.0 + vx)), Scale.metres(limited(now.y * 32.0 + vy))));
        body.setAwake(true);
    }

    @Override
    public void shove(LooseThing thing, double vx) {
        Body body = bodyOf(thing);
        Vec2 now = body.getLinearVelocity();
        float wanted = Scale.metres(vx);
        if (wanted > 0 ? now.x < wanted : now.x > wanted) {
            body.setLinearVelocity(new Vec2(wanted, now.y));
            body.setAwake(true);
        }
    }

    private Body bodyOf(LooseThing thing) {
        home();
        return bodies.get(things.indexOf(thing));
    }

    private static double limited(double speed) {
        return Math.clamp(speed, -SPEED_MAX, SPEED_MAX);
    }
}
