package overbounce.bench;

/**
 * A figure and what it must not exceed, or must reach.
 *
 * <p>Immutable.
 */
record Bar(String name, double value, double limit, boolean upper, String unit) {
    static Bar atMost(String name, double value, double limit, String unit) {
        return new Bar(name, value, limit, true, unit);
    }

    static Bar atLeast(String name, double value, double limit, String unit) {
        return new Bar(name, value, limit, false, unit);
    }

    /** A figure that was not measured keeps no bar. */
    boolean met() {
        return upper ? value <= limit : value >= limit;
    }

    @Override
    public String toString() {
        return "  %-6s %-34s %9.2f %-5s (%s %s)"
                .formatted(met() ? "ok" : "MISSED", name, value, unit, upper ? "at most" : "at least", trimmed());
    }

    private String trimmed() {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    }
}
