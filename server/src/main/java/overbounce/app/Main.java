package overbounce.app;

/** The entry point of the one process that hosts Overbounce. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
