package overbounce.config;

/**
 * Every setting of one server, in range.
 *
 * @param host the address to listen on, {@code 0.0.0.0} for all
 * @param port 0 takes any free port
 * @param map the first map: the name of a shipped one or the path of a .tmj file
 * @param mode the short name of the rules
 * @param playersMax people and bots together in one arena
 * @param botsMin bots fill each arena up to this many players
 * @param fragLimit frags that end a match, 0 for none
 * @param timeLimitSeconds length of a match, 0 for none
 * @param seed the source of everything random
 * @param arenas how many arenas run side by side
 * @param transport {@code auto}, {@code epoll}, {@code kqueue} or {@code nio}
 * @param compression {@code on} or {@code off}: whether messages are compressed for clients that offer it
 * @param itemTimers {@code on} or {@code off}: whether players are shown when big items come back
 *     <p>Immutable.
 */
public record ServerConfig(
        String host,
        int port,
        String map,
        String mode,
        int playersMax,
        int botsMin,
        int fragLimit,
        int timeLimitSeconds,
        long seed,
        int arenas,
        String transport,
        String compression,
        String itemTimers) {

    /** Arenas for more than so many are played on the large maps. */
    public static final int PLAYERS_LARGE = 64;

    private static final int PLAYERS_MIN = 2;
    private static final int PLAYERS_LIMIT = 1000;
    private static final int ARENAS_MAX = 512;
    private static final int FRAG_LIMIT_MAX = 999;
    private static final int TIME_LIMIT_SECONDS_MAX = 86_400;

    public ServerConfig {
        requireRange("--port", port, 0, 65_535);
        if (BlockedPorts.contains(port)) {
            throw new StartProblem("--port " + port
                    + " is one that browsers refuse to connect to; take another, 8080 for" + " example.");
        }
        requireRange("--max-players", playersMax, PLAYERS_MIN, PLAYERS_LIMIT);
        requireRange("--bots", botsMin, 0, playersMax);
        requireRange("--frag-limit", fragLimit, 0, FRAG_LIMIT_MAX);
        requireRange("--time-limit", timeLimitSeconds, 0, TIME_LIMIT_SECONDS_MAX);
        requireRange("--arenas", arenas, 1, ARENAS_MAX);
        requireKnown("--mode", mode, "ffa");
        requireKnown("--transport", transport, "auto", "epoll", "kqueue", "nio");
        requireKnown("--compression", compression, "on", "off");
        requireKnown("--item-timers", itemTimers, "on", "off");
        if (fragLimit == 0 && timeLimitSeconds == 0) {
            throw new StartProblem(
                    "--frag-limit and --time-limit are both 0, so that no match would ever end; set one.");
        }
    }

    /** Whether messages may be compressed. */
    public boolean compressed() {
        return compression.equals("on");
    }

    /** Whether players are shown when big items come back. */
    public boolean showsItemTimers() {
        return itemTimers.equals("on");
    }

    /** Whether so many may come that a map of the usual size would be too small. */
    public boolean large() {
        return playersMax > PLAYERS_LARGE;
    }

    private static void requireRange(String flag, int value, int min, int max) {
        if (value < min || value > max) {
            throw new StartProblem(
                    flag + " must be a whole number from " + min + " to " + max + ", not " + value + ".");
        }
    }

    private static void requireKnown(String flag, String value, String... known) {
        for (String word : known) {
            if (word.equals(value)) {
                return;
            }
        }
        throw new StartProblem(flag + " must be " + String.join(", ", known) + ", not " + value + ".");
    }
}
