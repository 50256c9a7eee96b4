package overbounce.snapshot;

/** Which region a part tells of, against which tick, at which tick. Immutable. */
record Span(int region, int base, int tick) {}
