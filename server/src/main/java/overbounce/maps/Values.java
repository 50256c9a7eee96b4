package overbounce.maps;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The properties of one object, read by the registry: defaults where Tiled left something out, a problem where it does
 * not fit.
 *
 * <p>One thread at a time.
 */
final class Values {
    /** Tiled writes {@code #aarrggbb} or {@code #rrggbb}. */
    private static final Pattern COLOR = Pattern.compile("#([0-9a-fA-F]{2})?[0-9a-fA-F]{6}");

    private final TiledObject object;
    private final ObjectType type;
    private final Problems problems;

    Values(TiledObject object, ObjectType type, Problems problems) {
        this.object = object;
        this.type = type;
        this.problems = problems;
        Set<String> unknown = new HashSet<>(object.properties().keySet());
        type.properties().forEach(spec -> unknown.remove(spec.name()));
        for (String name : unknown) {
            String known = String.join(
                    ", ", type.properties().stream().map(PropertySpec::name).toList());
            problems.at(
                    object,
                    "has the unknown property \"" + name + "\"",
                    type.oneOf() + (known.isEmpty() ? " has none" : " has: " + known));
        }
    }

    /** A word of the property's list. */
    String choice(String name) {
        PropertySpec spec = type.property(name);
        String value = text(spec);
        if (!spec.choices().contains(value)) {
            String wrong = value.isEmpty() ? "has no " + name : "has the unknown " + name + " \"" + value + "\"";
            problems.at(object, wrong, "set it to one of: " + spec.allowed());
        }
        return value;
    }

    int whole(String name) {
        double value = number(name);
        if (value != Math.rint(value)) {
            problems.at(object, "has a " + name + " of " + TiledReader.plain(value), "it has to be a whole number");
        }
        return (int) value;
    }

    double number(String name) {
        PropertySpec spec = type.property(name);
        try {
            return Double.parseDouble(text(spec));
        } catch (NumberFormatException e) {
            problems.at(object, "has a " + name + " of \"" + text(spec) + "\"", "it has to be a " + spec.allowed());
            return Double.parseDouble(spec.standard());
        }
    }

    /** The colour as {@code #rrggbb}, or the other one if it is left out. */
    String color(String name, String otherwise) {
        String value = text(type.property(name));
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!COLOR.matcher(value).matches()) {
            problems.at(object, "has a " + name + " of \"" + value + "\"", "it has to be a color like #ff8a34");
        }
        return "#" + value.substring(Math.max(0, value.length() - 6));
    }

    /** The id of an object; 0 says none. */
    int objectId(String name) {
        String value = text(type.property(name));
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }

    private String text(PropertySpec spec) {
        JsonElement value = object.properties().get(spec.name());
        return value instanceof JsonPrimitive primitive
                ? primitive.getAsString().strip()
                : spec.standard();
    }
}
