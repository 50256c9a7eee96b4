package overbounce.maps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import overbounce.map.ArenaMap;
import overbounce.map.Decor;
import overbounce.map.Hazard;
import overbounce.map.ItemSpot;
import overbounce.map.JumpPad;
import overbounce.map.Light;
import overbounce.map.LooseSpot;
import overbounce.map.MoverSpec;
import overbounce.map.Platform;
import overbounce.map.Solid;
import overbounce.map.Spawn;
import overbounce.map.Teleporter;
import overbounce.maps.Outline.Corner;
import overbounce.maps.TiledObject.Shape;

/**
 * Reads the objects of a Tiled file, each by its type, into the parts of an {@link ArenaMap}.
 *
 * <p>One thread at a time.
 */
final class MapBuilder {
    /** How far scenery and lights may stand outside of the map. */
    private static final int SCENERY_MARGIN = 1024;

    private static final Map<String, String> LIGHT_COLORS =
            Map.of("torch", "#ff8a34", "lamp", "#bcd8ff", "glow", "#ffffff");

    private final TiledMap file;
    private final Problems problems;
    private final Map<Integer, TiledObject> byId = new HashMap<>();
    private final Set<Integer> aimedAt = new HashSet<>();
    private final IdentityHashMap<Object, TiledObject> origins = new IdentityHashMap<>();

    private final List<Solid> solids = new ArrayList<>();
    private final List<Platform> platforms = new ArrayList<>();
    private final List<Spawn> spawns = new ArrayList<>();
    private final List<ItemSpot> items = new ArrayList<>();
    private final List<JumpPad> pads = new ArrayList<>();
    private final List<Teleporter> teleporters = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();
    private final List<MoverSpec> movers = new ArrayList<>();
    private final List<Light> lights = new ArrayList<>();
    private final List<Decor> decor = new ArrayList<>();
    private final List<LooseSpot> loose = new ArrayList<>();

    MapBuilder(TiledMap file, Problems problems) {
        this.file = file;
        this.problems = problems;
        file.objects().forEach(object -> byId.put(object.id(), object));
    }

    /** The map of that name; throws with everything that is wrong with the objects. */
    ArenaMap build(String name) throws MapException {
        file.objects().forEach(this::add);
        file.objects().forEach(this::checkAimedAt);
        MapHeader header = MapHeader.read(file, problems);
        problems.throwIfAny();
        return new ArenaMap(
                name,
                header.title(),
                file.width(),
                file.height(),
                header.theme(),
                solids,
                platforms,
                spawns,
                items,
                pads,
                teleporters,
                hazards,
                movers,
                lights,
                decor,
                loose);
    }

    /** The object that a part of the map was read from. */
    IdentityHashMap<Object, TiledObject> origins() {
        return origins;
    }

    private void add(TiledObject object) {
        ObjectType type = ObjectType.named(object.type()).orElse(null);
        if (type == null) {
            reportType(object);
            return;
        }
        if (!type.shapes().contains(object.shape())) {
            String allowed =
                    String.join(" or ", type.shapes().stream().map(Shape::text).toList());
            problems.at(object, "is " + object.shape().text(), type.oneOf() + " has to be " + allowed);
            return;
        }
        int before = problems.count();
        Values values = new Values(object, type, problems);
        checkPlace(object, type);
        Object part = problems.count() == before ? part(object, type, values) : null;
        if (part != null) {
            origins.put(part, object);
        }
    }

    private void reportType(TiledObject object) {
        List<String> known = new ArrayList<>();
        for (ObjectType type : ObjectType.values()) {
            known.add(type.typeName());
        }
        String wrong = object.type().isEmpty() ? "has no type" : "has an unknown type";
        problems.at(object, wrong, "set its type (class) to one of: " + String.join(", ", known));
    }

    private @Nullable Object part(TiledObject object, ObjectType type, Values values) {
        return switch (type) {
            case SOLID -> addTo(solids, solid(object, values));
            case PLATFORM -> addTo(platforms, new Platform(x(object), y(object), width(object)));
            case SPAWN -> addTo(spawns, new Spawn(x(object), y(object), facing(values)));
            case ITEM -> addTo(items, new ItemSpot(values.choice("kind"), x(object), y(object)));
            case PAD -> addTo(pads, pad(object, values));
            case TELEPORTER -> addTo(teleporters, teleporter(object, values));
            case HAZARD -> addTo(hazards, hazard(object, values));
            case MOVER -> addTo(movers, mover(object, values));
            case LIGHT -> addTo(lights, light(object, values));
            case DECOR -> addTo(decor, decor(object, values));
            case CRATE, BARREL, FLAG -> addTo(loose, new LooseSpot(type.typeName(), x(object), y(object)));
            case PAD_TARGET, TELEPORTER_EXIT -> null;
        };
    }

    private static <T> @Nullable T addTo(List<T> list, @Nullable T part) {
        if (part != null) {
            list.add(part);
        }
        return part;
    }

    /** Whole numbers, inside of the map, with a size unless it is a point. */
    private void checkPlace(TiledObject object, ObjectType type) {
        int margin = type == ObjectType.LIGHT || type == ObjectType.DECOR ? SCENERY_MARGIN : 0;
        if (object.shape() == Shape.POLYGON) {
            for (int i = 0; i < object.corners().size(); i += 2) {
                checkCorner(object, object.corners().get(i), object.corners().get(i + 1), margin);
            }
            return;
        }
        checkCorner(object, object.x(), object.y(), margin);
        if (object.shape() == Shape.RECTANGLE) {
            if (!(object.width() > 0 && object.height() > 0)) {
                problems.at(object, "has no size", "draw it larger or delete it");
            }
            checkCorner(object, object.x() + object.width(), object.y() + object.height(), margin);
        }
    }

    private void checkCorner(TiledObject object, double x, double y, int margin) {
        String at = "(" + TiledReader.plain(x) + ", " + TiledReader.plain(y) + ")";
        if (x != Math.rint(x) || y != Math.rint(y)) {
            problems.at(object, "has a corner at " + at, "corners need whole numbers: switch on View > Snapping");
        } else if (x < -margin || y < -margin || x > file.width() + margin || y > file.height() + margin) {
            String size = file.width() + " x " + file.height();
            problems.at(object, "reaches to " + at, "the map is " + size + ": move it inside or make the map larger");
        }
    }

    private static int x(TiledObject object) {
        return (int) object.x();
    }

    private static int y(TiledObject object) {
        return (int) object.y();
    }

    private static int width(TiledObject object) {
        return (int) object.width();
    }

    private static int height(TiledObject object) {
        return (int) object.height();
    }

    private static int facing(Values values) {
        return values.choice("facing").equals("left") ? -1 : 1;
    }

    private @Nullable Solid solid(TiledObject object, Values values) {
        String material = values.choice("material");
        Outline outline = Outline.through(corners(object));
        if (outline == null) {
            problems.at(object, "has no area", "draw at least three corners that are not in a line, or delete it");
            return null;
        }
        Corner crossing = outline.crossing();
        if (crossing != null) {
            problems.at(
                    object,
                    "has edges that touch or cross near (" + crossing.x() + ", " + crossing.y() + ")",
                    "move the corners apart or split it into two solids");
            return null;
        }
        return new Solid(material, outline.flat(), ConvexPieces.of(outline));
    }

    private static List<Corner> corners(TiledObject object) {
        List<Corner> corners = new ArrayList<>();
        if (object.shape() == Shape.POLYGON) {
            for (int i = 0; i < object.corners().size(); i += 2) {
                double x = object.corners().get(i);
                double y = object.corners().get(i + 1);
                corners.add(new Corner((int) x, (int) y));
            }
            return corners;
        }
        int right = x(object) + width(object);
        int bottom = y(object) + height(object);
        corners.add(new Corner(x(object), y(object)));
        corners.add(new Corner(right, y(object)));
        corners.add(new Corner(right, bottom));
        corners.add(new Corner(x(object), bottom));
        return corners;
    }

    private @Nullable JumpPad pad(TiledObject object, Values values) {
        TiledObject target = target(object, values, ObjectType.PAD);
        if (target == null) {
            return null;
        }
        if (target.y() >= object.y()) {
            problems.at(object, "throws to a target that is not above it", "move object " + target.id() + " up");
            return null;
        }
        return new JumpPad(x(object), y(object), width(object), height(object), x(target), y(target));
    }

    private @Nullable Teleporter teleporter(TiledObject object, Values values) {
        TiledObject exit = target(object, values, ObjectType.TELEPORTER);
        if (exit == null) {
            return null;
        }
        int facing = facing(new Values(exit, ObjectType.TELEPORTER_EXIT, problems));
        return new Teleporter(x(object), y(object), width(object), height(object), x(exit), y(exit), facing);
    }

    private @Nullable TiledObject target(TiledObject object, Values values, ObjectType type) {
        String wanted = type.property("target").choices().getFirst();
        int id = values.objectId("target");
        TiledObject target = byId.get(id);
        String instead = "set its property target (type object) to a " + wanted;
        if (target == null) {
            problems.at(
                    object,
                    id == 0 ? "has no target" : "has a target that does not exist (object " + id + ")",
                    instead);
            return null;
        }
        if (!target.type().equals(wanted)) {
            problems.at(object, "has " + target.place() + " as its target", instead);
            return null;
        }
        aimedAt.add(id);
        return target;
    }

    private void checkAimedAt(TiledObject object) {
        boolean target = object.type().equals(ObjectType.PAD_TARGET.typeName())
                || object.type().equals(ObjectType.TELEPORTER_EXIT.typeName());
        if (target && !aimedAt.contains(object.id())) {
            problems.at(object, "is nobody's target", "delete it, or set it as the target of a pad or teleporter");
        }
    }

    private static Hazard hazard(TiledObject object, Values values) {
        return new Hazard(values.choice("kind"), x(object), y(object), width(object), height(object));
    }

    private @Nullable MoverSpec mover(TiledObject object, Values values) {
        MoverSpec mover = new MoverSpec(
                x(object),
                y(object),
                width(object),
                height(object),
                values.whole("dx"),
                values.whole("dy"),
                values.whole("period"),
                values.whole("pause"));
        if (mover.dx() == 0 && mover.dy() == 0) {
            problems.at(object, "goes nowhere", "set dx or dy, or make it a solid");
            return null;
        }
        if (mover.pauseTicks() < 0 || mover.periodTicks() < 2 * mover.pauseTicks() + 2) {
            problems.at(object, "has no time to move", "make period larger than twice pause");
            return null;
        }
        checkCorner(object, mover.x() + mover.dx(), mover.y() + mover.dy(), 0);
        checkCorner(object, mover.x() + mover.dx() + mover.width(), mover.y() + mover.dy() + mover.height(), 0);
        return mover;
    }

    private @Nullable Light light(TiledObject object, Values values) {
        String kind = values.choice("kind");
        int radius = values.whole("radius");
        double power = values.number("power");
        if (radius < 16 || radius > 2000 || !(power > 0 && power <= 2)) {
            problems.at(object, "has a radius or power out of range", "radius is 16 to 2000, power above 0 up to 2");
            return null;
        }
        String color = values.color("color", LIGHT_COLORS.getOrDefault(kind, "#ffffff"));
        return new Light(kind, x(object), y(object), radius, color, power);
    }

    private Decor decor(TiledObject object, Values values) {
        String kind = values.choice("kind");
        String variant = values.choice("variant");
        if (variant.equals(DecorKinds.PLAIN)) {
            variant = "";
        } else if (!DecorKinds.variantsOf(kind).contains(variant)) {
            List<String> looks = new ArrayList<>(List.of(DecorKinds.PLAIN));
            looks.addAll(DecorKinds.variantsOf(kind));
            problems.at(
                    object,
                    "is a " + kind + " with the variant \"" + variant + "\"",
                    "a " + kind + " has: " + String.join(", ", looks));
        }
        return new Decor(kind, x(object), y(object), width(object), height(object), variant);
    }
}
