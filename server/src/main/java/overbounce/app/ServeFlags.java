package overbounce.app;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import overbounce.config.ServerConfig;
import picocli.CommandLine.Option;

/** The flags of a server as they were given. Main thread only. */
final class ServeFlags {
    private static final int BOTS_USUAL = 4;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Where to listen (${DEFAULT-VALUE}); 0 for any free port.")
    private int port;

    @Option(names = "--host", defaultValue = "0.0.0.0", description = "The address to listen on; all by default.")
    private String host = "";

    @Option(
            names = "--map",
            description =
                    "The first map: a shipped one, or a .tmj file of your own. By default cathedral, and necropolis"
                            + " for more than " + ServerConfig.PLAYERS_LARGE + " players.")
    private @Nullable String map;

    @Option(names = "--mode", defaultValue = "ffa", description = "The rules (${DEFAULT-VALUE}).")
    private String mode = "";

    @Option(
            names = "--max-players",
            defaultValue = "16",
            description =
                    "People and bots in one arena, 2 to 1000 (${DEFAULT-VALUE}); who comes when it is full is told.")
    private int playersMax;

    @Option(names = "--bots", description = "Bots fill each arena up to this many players (" + BOTS_USUAL + ").")
    private @Nullable Integer bots;

    @Option(
            names = "--frag-limit",
            defaultValue = "20",
            description = "Frags that end a match (${DEFAULT-VALUE}); 0 for no limit.")
    private int fragLimit;

    @Option(
            names = "--time-limit",
            defaultValue = "600",
            description = "Seconds until a match ends (${DEFAULT-VALUE}); 0 for no limit.")
    private int timeLimitSeconds;

    @Option(names = "--seed", description = "Makes a run repeatable; drawn at start by default.")
    private @Nullable Long seed;

    @Option(names = "--arenas", defaultValue = "1", description = "Arenas side by side (${DEFAULT-VALUE}).")
    private int arenas;

    @Option(
            names = "--compression",
            defaultValue = "on",
            description = "Whether messages are compressed for clients that ask (${DEFAULT-VALUE}): on, off.")
    private String compression = "";

    @Option(
            names = "--item-timers",
            defaultValue = "on",
            description = "Whether players are shown when big items come back (${DEFAULT-VALUE}): on, off.")
    private String itemTimers = "";

    @Option(names = "--transport", defaultValue = "auto", hidden = true)
    private String transport = "";

    @SuppressWarnings("unused") // Its presence is enough for picocli.
    @Option(names = "--help", usageHelp = true, description = "Shows this help.")
    private boolean help;

    /** The flags as a config, in range. */
    ServerConfig config() {
        long chosenSeed = seed == null ? RandomGenerator.getDefault().nextLong() : seed;
        return new ServerConfig(
                host,
                port,
                map == null ? usualMap() : map,
                mode,
                playersMax,
                bots == null ? Math.clamp(playersMax, 0, BOTS_USUAL) : bots,
                fragLimit,
                timeLimitSeconds,
                chosenSeed,
                arenas,
                transport,
                compression,
                itemTimers);
    }

    private String usualMap() {
        return playersMax > ServerConfig.PLAYERS_LARGE ? "necropolis" : "cathedral";
    }
}
