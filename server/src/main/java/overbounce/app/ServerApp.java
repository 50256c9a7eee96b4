package overbounce.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import overbounce.arena.Arena;
import overbounce.arena.ArenaSettings;
import overbounce.arena.BotFactory;
import overbounce.arena.MapRotation;
import overbounce.config.ServerConfig;
import overbounce.config.StartProblem;
import overbounce.lobby.ArenaEntry;
import overbounce.lobby.Lobby;
import overbounce.maps.LoadedMap;
import overbounce.metrics.ServerMetrics;
import overbounce.motion.Tuning;
import overbounce.net.ArenaHost;
import overbounce.net.ArenaLoop;
import overbounce.net.ClassPathFiles;
import overbounce.net.ClientFiles;
import overbounce.net.FrontServer;
import overbounce.net.Services;
import overbounce.net.Transport;

/**
 * A running server, and how it is put together: maps, files, arenas, their loops, the door.
 *
 * <p>Main thread only.
 */
public final class ServerApp {
    private static final Logger LOG = LoggerFactory.getLogger(ServerApp.class);

    /** Of an arena's inputs; whole rounds of a thousand players would keep sixty megabytes alive. */
    private static final int LOG_BYTES_MAX = 128 << 10;

    private final List<ArenaLoop> loops;
    private final FrontServer front;
    private final ReadyLine readyLine;

    private ServerApp(List<ArenaLoop> loops, FrontServer front, ReadyLine readyLine) {
        this.loops = loops;
        this.front = front;
        this.readyLine = readyLine;
    }

    /** Starts a server, or says in one sentence why it cannot. */
    public static ServerApp start(ServerConfig config) {
        return start(config, BotCrews::new);
    }

    /** As above, with bots that are made in another way. */
    static ServerApp start(ServerConfig config, BiFunction<List<LoadedMap>, Tuning, BotFactory> botsFor) {
        Transport transport = transportOf(config);
        List<LoadedMap> maps = ArenaPlans.maps(config.map(), config.large());
        BotFactory bots = botsFor.apply(config.botsMin() == 0 ? List.of() : maps, Tuning.defaults());
        MapRotation rotation = ArenaPlans.rotation(maps);
        ClientFiles files = new ClientFiles(ClassPathFiles.read("web", "index.html"), ArenaPlans.files(maps));
        ServerMetrics metrics = new ServerMetrics();

        List<ArenaSettings> plans = ArenaPlans.settings(config);
        BiFunction<ArenaSettings, Integer, Arena> arenaOf = (plan, failures) ->
                new Arena(plan.withSeed(plan.seed() + failures), rotation, Tuning.defaults(), bots, LOG_BYTES_MAX);
        List<Arena> arenas = new ArrayList<>();
        List<ArenaEntry> entries = new ArrayList<>();
        for (ArenaSettings plan : plans) {
            Arena arena = arenaOf.apply(plan, 0);
            arenas.add(arena);
            entries.add(new ArenaEntry(plan.name(), arena.status()));
        }
        ArenaFigures.register(metrics, entries);
        Services services =
                new Services(new Lobby(entries), files, metrics, config.compressed(), config.showsItemTimers());

        List<ArenaLoop> loops = openLoops(transport, ArenaPlans.loops(config.arenas(), config.playersMax()), services);
        List<ArenaHost> hosts = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            ArenaSettings plan = plans.get(i);
            IntFunction<Arena> successors = failures -> arenaOf.apply(plan, failures);
            hosts.add(loops.get(i % loops.size()).host(arenas.get(i), successors, entries.get(i)));
        }
        FrontServer front = new FrontServer(transport, services, hosts);
        int port = listen(front, config);
        loops.forEach(ArenaLoop::start);
        LOG.info(
                "Transport {}, arenas {}, arena loops {}, seed {}",
                transport,
                plans.size(),
                loops.size(),
                config.seed());
        return new ServerApp(loops, front, new ReadyLine(config.host(), port));
    }

    private static List<ArenaLoop> openLoops(Transport transport, int count, Services services) {
        List<ArenaLoop> loops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            loops.add(ArenaLoop.open(transport, i, services));
        }
        return loops;
    }

    private static Transport transportOf(ServerConfig config) {
        Transport transport = Transport.named(config.transport());
        if (!transport.available()) {
            throw new StartProblem(
                    "--transport " + config.transport() + " does not work on this machine; leave it out.");
        }
        return transport;
    }

    private static int listen(FrontServer front, ServerConfig config) {
        InetSocketAddress address = new InetSocketAddress(config.host(), config.port());
        if (address.isUnresolved()) {
            throw new StartProblem("--host " + config.host() + " is no address of this machine; leave it out for all.");
        }
        try {
            return front.start(address);
        } catch (IOException e) {
            LOG.debug("Cannot listen", e);
            throw new StartProblem("Port " + config.port() + " of " + config.host() + " cannot be listened on ("
                    + reason(e) + "); choose another with --port.");
        }
    }

    private static String reason(IOException e) {
        String text = String.valueOf(e.getMessage());
        return text.contains("already in use") ? "something else uses it" : text;
    }

    /** What tells hosts and scripts that people can come. */
    public String readyLine() {
        return readyLine.text();
    }

    public int port() {
        return readyLine.port();
    }

    /** Says goodbye to everybody and gives up the port. */
    public void stop() {
        loops.forEach(ArenaLoop::stop);
        front.stop();
        loops.forEach(ArenaLoop::awaitStopped);
    }
}
