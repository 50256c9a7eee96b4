package overbounce.app;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The line that says where people can come, for those at this machine and for others on its network. Immutable. */
record ReadyLine(String host, int port) {

    String text() {
        if (!host.equals("0.0.0.0") && !host.equals("::")) {
            boolean own = host.equals("127.0.0.1") || host.equals("::1");
            return line(own ? "localhost" : host.contains(":") ? "[" + host + "]" : host);
        }
        String neighbour = addressForOthers();
        return line("localhost") + (neighbour == null ? "" : " and for others on http://" + neighbour + ":" + port);
    }

    private String line(String name) {
        return "overbounce: ready on http://" + name + ":" + port;
    }

    private static @Nullable String addressForOthers() {
        try {
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (!card.isUp() || card.isLoopback() || card.isPointToPoint()) {
                    continue;
                }
                for (InetAddress address : Collections.list(card.getInetAddresses())) {
                    if (address instanceof Inet4Address && !address.isLinkLocalAddress()) {
                        return address.getHostAddress();
                    }
                }
            }
        } catch (SocketException e) {
            return null;
        }
        return null;
    }
}
