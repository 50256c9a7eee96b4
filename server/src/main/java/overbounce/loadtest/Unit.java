package overbounce.loadtest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a figure is counted in. Immutable. */
public enum Unit {
    MILLISECONDS("ms", "us, ms, s"),
    NUMBER("", "none"),
    PER_SECOND("/s", "/s"),
    BYTES_PER_SECOND("kB/s", "B/s, kB/s, MB/s"),
    PERCENT("%", "%"),
    CORES("cores", "cores"),
    MEGABYTES("MB", "kB, MB, GB");

    private final String word;
    private final String choices;

    Unit(String word, String choices) {
        this.word = word;
        this.choices = choices;
    }

    /** The unit in which figures are shown. */
    public String word() {
        return word;
    }

    /** How many of this unit one of another is; null when they do not go together. */
    @Nullable
    Double scaleOf(String other) {
        if (other.equals(word) || (other.isEmpty() && (this == PER_SECOND || this == CORES))) {
            return 1.0;
        }
        return switch (this) {
            case MILLISECONDS -> other.equals("us") ? Double.valueOf(0.001) : other.equals("s") ? 1000.0 : null;
            case BYTES_PER_SECOND -> other.equals("B/s") ? Double.valueOf(0.001) : other.equals("MB/s") ? 1000.0 : null;
            case MEGABYTES -> other.equals("kB") ? Double.valueOf(0.001) : other.equals("GB") ? 1000.0 : null;
            case NUMBER, PER_SECOND, PERCENT, CORES -> null;
        };
    }

    /** The units that may stand behind a number, in words. */
    String choices() {
        return choices;
    }

    /** A value as people read it. */
    public String show(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        String number = this == NUMBER
                ? String.format(Locale.ROOT, "%,d", Math.round(value))
                : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%,.1f", value);
        return word.isEmpty() ? number : word.startsWith("/") || word.equals("%") ? number + word : number + " " + word;
    }
}
