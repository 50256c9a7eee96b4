package overbounce.maps;

import java.util.List;

/**
 * One property of an object type: its default stands in for what Tiled leaves out; without one the author has to set
 * it.
 *
 * <p>Immutable.
 */
record PropertySpec(String name, Form form, String standard, List<String> choices, String meaning) {
    /** What may stand in a property. */
    enum Form {
        /** One of a list of words. */
        CHOICE,
        WHOLE,
        NUMBER,
        COLOR,
        /** The id of another object; the choice is the type that it has to have. */
        OBJECT
    }

    PropertySpec {
        choices = List.copyOf(choices);
    }

    boolean required() {
        return standard.isEmpty() && form != Form.COLOR;
    }

    static PropertySpec choice(String name, String standard, List<String> choices, String meaning) {
        return new PropertySpec(name, Form.CHOICE, standard, choices, meaning);
    }

    static PropertySpec whole(String name, String standard, String meaning) {
        return new PropertySpec(name, Form.WHOLE, standard, List.of(), meaning);
    }

    static PropertySpec target(String type, String meaning) {
        return new PropertySpec("target", Form.OBJECT, "", List.of(type), meaning);
    }

    /** How the table in the mapping guide describes what may stand in it. */
    String allowed() {
        return switch (form) {
            case CHOICE ->
                String.join(
                        ", ",
                        choices.stream().map(c -> c.isEmpty() ? "(empty)" : c).toList());
            case WHOLE -> "whole number";
            case NUMBER -> "number";
            case COLOR -> "color";
            case OBJECT -> "object of type " + choices.getFirst();
        };
    }
}
