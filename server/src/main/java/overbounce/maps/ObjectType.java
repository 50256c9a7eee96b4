package overbounce.maps;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import overbounce.map.Hazard;
import overbounce.map.ItemKind;
import overbounce.maps.PropertySpec.Form;
import overbounce.maps.TiledObject.Shape;

/**
 * Every type of object that a map may hold: its shapes, its properties with their defaults, and what it means.
 *
 * <p>The one registry: the loader, the table in docs/mapping.md and the type list for Tiled follow it.
 *
 * <p>Immutable.
 */
@SuppressWarnings("ImmutableEnumChecker") // both lists are made by List.of
enum ObjectType {
    SOLID(
            "solid",
            List.of(Shape.RECTANGLE, Shape.POLYGON),
            "Nobody and nothing passes it.",
            PropertySpec.choice("material", "stone", List.of("stone", "metal"), "how it looks")),
    PLATFORM(
            "platform",
            List.of(Shape.RECTANGLE),
            "Its top edge holds who comes from above; crouch + jump drops through."),
    SPAWN(
            "spawn",
            List.of(Shape.POINT),
            "Where players appear: the middle of their feet.",
            PropertySpec.choice("facing", "right", List.of("right", "left"), "the side they look to")),
    ITEM(
            "item",
            List.of(Shape.POINT),
            "Where an item lies: a point on the floor.",
            PropertySpec.choice("kind", "", itemKinds(), "what lies there")),
    PAD(
            "pad",
            List.of(Shape.RECTANGLE),
            "Throws whoever steps into it, so that the arc peaks at the target.",
            PropertySpec.target("pad_target", "where the arc peaks")),
    PAD_TARGET("pad_target", List.of(Shape.POINT), "The highest point of a pad's arc, for the middle of the feet."),
    TELEPORTER(
            "teleporter",
            List.of(Shape.RECTANGLE),
            "Takes whoever touches it to the target; drawn as an arch around it.",
            PropertySpec.target("teleporter_exit", "where they come out")),
    TELEPORTER_EXIT(
            "teleporter_exit",
            List.of(Shape.POINT),
            "Where a teleporter leads: the middle of the feet.",
            PropertySpec.choice("facing", "right", List.of("right", "left"), "the side they come out to")),
    HAZARD(
            "hazard",
            List.of(Shape.RECTANGLE),
            "Hurts whoever is in it.",
            PropertySpec.choice(
                    "kind",
                    Hazard.LAVA,
                    List.of(Hazard.LAVA, Hazard.SLIME, Hazard.VOID),
                    "lava 30 and slime 10 each half second, void kills")),
    MOVER(
            "mover",
            List.of(Shape.RECTANGLE),
            "A solid box that goes from where it is drawn by (dx, dy) and back, for ever.",
            PropertySpec.whole("dx", "0", "how far to the right"),
            PropertySpec.whole("dy", "0", "how far down; negative is up"),
            PropertySpec.whole("period", "360", "ticks of a whole round, 60 a second"),
            PropertySpec.whole("pause", "60", "ticks of rest at each end")),
    CRATE(
            "crate",
            List.of(Shape.POINT),
            "Where a crate of 48 x 48 u stands: pushed, shot at, stood on. A point on the floor."),
    BARREL(
            "barrel",
            List.of(Shape.POINT),
            "Where a barrel stands that explodes when it is hurt: a point on the floor."),
    FLAG("flag", List.of(Shape.POINT), "Where a flag lies that rolls and is kicked about: a point on the floor."),
    LIGHT(
            "light",
            List.of(Shape.POINT),
            "A source of light.",
            PropertySpec.choice("kind", "lamp", List.of("torch", "lamp", "glow"), "what is drawn; glow is light alone"),
            PropertySpec.whole("radius", "230", "how far it reaches"),
            new PropertySpec("color", Form.COLOR, "", List.of(), "its colour; left out, that of its kind"),
            new PropertySpec("power", Form.NUMBER, "1", List.of(), "its strength, 0 to 2")),
    DECOR(
            "decor",
            List.of(Shape.RECTANGLE),
            "Scenery that nothing collides with.",
            PropertySpec.choice("kind", "", DecorKinds.names(), "what is drawn"),
            PropertySpec.choice("variant", DecorKinds.PLAIN, DecorKinds.variants(), "another look of some kinds"));

    private final String typeName;
    private final List<Shape> shapes;
    private final String meaning;
    private final List<PropertySpec> properties;

    ObjectType(String typeName, List<Shape> shapes, String meaning, PropertySpec... properties) {
        this.typeName = typeName;
        this.shapes = shapes;
        this.meaning = meaning;
        this.properties = List.of(properties);
    }

    private static List<String> itemKinds() {
        return Arrays.stream(ItemKind.values()).map(ItemKind::wireName).toList();
    }

    static Optional<ObjectType> named(String typeName) {
        return Arrays.stream(values())
                .filter(type -> type.typeName.equals(typeName))
                .findFirst();
    }

    String typeName() {
        return typeName;
    }

    /** The name with its article. */
    String oneOf() {
        return (typeName.startsWith("i") ? "an " : "a ") + typeName;
    }

    List<Shape> shapes() {
        return shapes;
    }

    String meaning() {
        return meaning;
    }

    List<PropertySpec> properties() {
        return properties;
    }

    PropertySpec property(String name) {
        return properties.stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
