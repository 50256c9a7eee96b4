package overbounce.loadtest.client;

/** The machine that this runs on, in words for a report. Thread-safe. */
final class Machine {
    private Machine() {}

    static String words() {
        return Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + " " + System.getProperty("os.arch") + ", Java "
                + Runtime.version().feature();
    }
}
