package overbounce.loadtest;

import java.util.Locale;

/** What the players of a load test do. Immutable. */
public enum Behaviour {
    /** Stands, and says so every 100 ms as a browser does. */
    IDLE,
    /** Runs, jumps, turns and fires without looking, with an input for every tick. */
    RANDOM,
    /** Plays with the brain of the server's own bots, from what the socket tells alone. */
    BOT;

    /** The word for it in flags and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
