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
import org.jspecify.annotations.Nullable;
import overbounce.map.ArenaMap;
import overbounce.map.LooseKind;
import overbounce.motion.Grid;
import overbounce.motion.PlayerState;
import overbounce.sim.LoosePhysics;
import overbounce.sim.LooseThing;
import overbounce.sim.Player;

/**
 * Loose things in a world of jbox2d: made when there is the first, and standing still while all of them sleep.
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

    /** Players are led only while something solid is so near, in u. */
    private static final int NEAR = 160;

    private final ArenaMap map;
    private final List<LooseThing> things = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final Map<Integer, Body> players = new TreeMap<>();
    private final List<Player> led = new ArrayList<>();
    private final World world = new World(new Vec2(0, GRAVITY));
    private @Nullable Floors floors;

    public JboxPhysics(ArenaMap map) {
        this.map = map;
        world.setContactListener(new OneWay());
    }

    @Override
    public boolean holds() {
        return true;
    }

    @Override
    public void add(LooseThing thing, double vx, double vy) {
        if (floors == null) {
            floors = new Floors(world, map);
        }
        BodyDef def = new BodyDef();
        def.type = BodyType.DYNAMIC;
        def.fixedRotation = thing.kind() != LooseKind.FLAG;
        def.linearDamping = thing.kind() == LooseKind.FLAG ? ROLLING_LOSS : 0;
        def.angularDamping = def.linearDamping;
        def.position.set(
                Scale.ofGrid(thing.x()),
                Scale.ofGrid(thing.y()) - Scale.metres(thing.kind().height() / 2.0));
        def.linearVelocity.set(Scale.metres(limited(vx)), Scale.metres(limited(vy)));
        Body body = world.createBody(def);
        body.createFixture(fixture(thing.kind()));
        things.add(thing);
        bodies.add(body);
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
        Body body = bodies.get(index);
        wakeAround(body);
        world.destroyBody(body);
        things.remove(index);
        bodies.remove(index);
    }

    /** What stood on it falls. */
    private void wakeAround(Body body) {
        for (var contact = body.getContactList(); contact != null; contact = contact.next) {
            contact.other.setAwake(true);
        }
    }

    @Override
    public void step(int tick, List<Player> living) {
        if (floors == null || !anyAwake()) {
            things.forEach(LooseThing::rest);
            return;
        }
        floors.lead(tick);
        lead(living);
        world.step(STEP_SECONDS, VELOCITY_ITERATIONS, POSITION_ITERATIONS);
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
        return !bodies.isEmpty() && !map.movers().isEmpty();
    }

    /** Puts a box where each living player near a crate or barrel is, and takes away those of the others. */
    private void lead(List<Player> living) {
        for (Player player : living) {
            if (player.alive() && nearSolid(player.body())) {
                led.add(player);
            }
        }
        players.entrySet().removeIf(entry -> isLeft(entry.getKey(), entry.getValue()));
        for (Player player : led) {
            Body body = players.computeIfAbsent(player.id(), _ -> playerBox());
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

    private boolean isLeft(int id, Body body) {
        for (Player player : led) {
            if (player.id() == id) {
                return false;
            }
        }
        world.destroyBody(body);
        return true;
    }

    private Body playerBox() {
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
        Body body = bodies.get(things.indexOf(thing));
        Vec2 now = body.getLinearVelocity();
        body.setLinearVelocity(
                new Vec2(Scale.metres(limited(now.x * 32.0 + vx)), Scale.metres(limited(now.y * 32.0 + vy))));
        body.setAwake(true);
    }

    @Override
    public void shove(LooseThing thing, double vx) {
        Body body = bodies.get(things.indexOf(thing));
        Vec2 now = body.getLinearVelocity();
        float wanted = Scale.metres(vx);
        if (wanted > 0 ? now.x < wanted : now.x > wanted) {
            body.setLinearVelocity(new Vec2(wanted, now.y));
            body.setAwake(true);
        }
    }

    private static double limited(double speed) {
        return Math.clamp(speed, -SPEED_MAX, SPEED_MAX);
    }
}
