package overbounce.loadtest;

/** Something that is counted. Immutable. */
public enum Count {
    SNAPSHOTS("snapshots", "snapshots received", false),
    MESSAGES("messages", "messages sent", false),
    INPUTS("inputs", "ticks of input sent", false),
    BYTES_IN("bytes.in", "bytes received at the socket, headers of WebSocket and HTTP included", false),
    BYTES_OUT("bytes.out", "bytes sent at the socket, headers of WebSocket and HTTP included", false),
    LATE("late", "inputs that came after their tick, as the server counts them", false),
    UNSHOWN("unshown", "inputs of the dead and of intermissions, which no snapshot can show", false),
    UNANSWERED("unanswered", "inputs that no snapshot had shown when their connection or the test ended", false),
    SKIPPED("skipped", "inputs that the generator was too late to send at all", false),
    HELD("held", "inputs not sent because frames showed that the server had lost time", false),
    RESYNCS("resyncs", "frames whose base a client did not hold", false),
    CAME("came", "clients that came in at least once", true),
    WELCOMES("welcomes", "welcomes received, those after a return among them", true),
    CONNECT_FAILED("connect.failed", "connections that never became a WebSocket", true),
    RESUMED("resumed", "players who lost their line and are the same player again", true),
    RESUME_LOST("resume.lost", "players who lost their line and came back as somebody new", true),
    CHURNED("churned", "players whom --churn made leave or lose their line", true);

    private final String word;
    private final String meaning;
    private final boolean wholeRun;

    Count(String word, String meaning, boolean wholeRun) {
        this.word = word;
        this.meaning = meaning;
        this.wholeRun = wholeRun;
    }

    /** The name in thresholds and reports. */
    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether the ramp counts too; all else is counted once everybody is there. */
    public boolean wholeRun() {
        return wholeRun;
    }
}
