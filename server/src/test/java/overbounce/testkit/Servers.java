package overbounce.testkit;

import java.util.List;
import overbounce.app.ServerApp;
import overbounce.config.ServerConfig;
import overbounce.net.Transport;

/** Servers in the test's own process, put together as the shipped main does it, on a free port. Thread-safe. */
public final class Servers {
    private static final long SEED = 20_26;

    private Servers() {}

    /** The transports that network tests run over: NIO, and epoll where there is such a thing. */
    public static List<String> transports() {
        return Transport.EPOLL.available() ? List.of("epoll", "nio") : List.of("nio");
    }

    /** A server without bots over that transport. */
    public static ServerApp start(String transport, int arenas) {
        return ServerApp.start(config(transport, arenas, 0));
    }

    public static ServerConfig config(String transport, int arenas, int bots) {
        return new ServerConfig(
                "127.0.0.1", 0, "crucible", "ffa", 16, bots, 20, 600, SEED, arenas, transport, "on", "on");
    }

    /** The build id that a hello must name. */
    public static String build(ServerApp server) {
        String page = Pages.get(server.port(), "/").body();
        String before = "<meta name=\"build\" content=\"";
        int start = page.indexOf(before) + before.length();
        return page.substring(start, page.indexOf('"', start));
    }

    /** What a player who comes says first. */
    public static String hello(ServerApp server, String name) {
        return "{\"type\":\"hello\",\"name\":\"" + name + "\",\"build\":\"" + build(server) + "\"}";
    }
}
