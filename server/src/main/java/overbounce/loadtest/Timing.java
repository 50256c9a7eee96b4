package overbounce.loadtest;

/** A time that is measured over and over; its values are microseconds. Immutable. */
public enum Timing {
    ACK("ack", "an input, from when it was due to be sent to the snapshot that shows it", Scope.ALONG),
    GAP("gap", "between two snapshots of a client, as seen at every moment at which one was due", Scope.ALONG),
    AGE("age", "how much later a snapshot came than the quickest of the last 2 s would have", Scope.ALONG),
    PING("ping", "from a ping message to its pong", Scope.STEADY),
    MARGIN("margin", "how early inputs came before their tick, as the server says; 0 for late ones", Scope.STEADY),
    LATE_BY("late.by", "by how much late inputs were late, as the server says", Scope.STEADY),
    CONNECT("connect", "from when a client was due to connect to the accepted WebSocket", Scope.WHOLE_RUN),
    WELCOME("welcome", "from the hello to the welcome", Scope.WHOLE_RUN),
    LATENESS("lateness", "of the generator itself: from when an input was due to its being sent", Scope.ALONG);

    private final String word;
    private final String meaning;
    private final Scope scope;

    /** Where a timing counts. */
    private enum Scope {
        STEADY,
        /** Once everybody is there, and drawn along the time. */
        ALONG,
        WHOLE_RUN
    }

    Timing(String word, String meaning, Scope scope) {
        this.word = word;
        this.meaning = meaning;
        this.scope = scope;
    }

    /** The name in thresholds and reports. */
    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether the ramp counts too; all else is measured once everybody is there. */
    public boolean wholeRun() {
        return scope == Scope.WHOLE_RUN;
    }

    /** Whether reports tell it along the time. */
    public boolean along() {
        return scope == Scope.ALONG;
    }
}
