package overbounce.net;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client offers for compressing messages (RFC 7692), and what it is answered.
 *
 * <p>Whatever is agreed, no message refers to an earlier one in either direction: what many clients get is compressed
 * once, and nobody costs memory between two messages. The server compresses with the full window of 15 bits; an offer
 * that wants a smaller one of the server is declined. Immutable.
 */
final class DeflateOffer {
    private static final String NAME = "permessage-deflate";
    private static final String SERVER_FORGETS = "server_no_context_takeover";
    private static final String CLIENT_FORGETS = "client_no_context_takeover";
    private static final String SERVER_WINDOW = "server_max_window_bits";
    private static final String CLIENT_WINDOW = "client_max_window_bits";
    private static final String WINDOW_BITS = "15";
    private static final Pattern ANY_WINDOW_BITS = Pattern.compile("[89]|1[0-5]");

    private DeflateOffer() {}

    /** The value of the answer's header for those of a request, or null when nothing offered can be taken. */
    static @Nullable String answer(List<String> headers) {
        for (String header : headers) {
            for (String offer : header.split(",", -1)) {
                String answer = answer(offer.split(";", -1));
                if (answer != null) {
                    return answer;
                }
            }
        }
        return null;
    }

    private static @Nullable String answer(String[] offer) {
        if (!offer[0].strip().equals(NAME)) {
            return null;
        }
        String answer = NAME + "; " + SERVER_FORGETS + "; " + CLIENT_FORGETS;
        Set<String> names = new HashSet<>();
        for (int i = 1; i < offer.length; i++) {
            String[] parameter = offer[i].split("=", 2);
            String name = parameter[0].strip();
            String value = parameter.length == 1 ? null : unquoted(parameter[1].strip());
            if (!names.add(name) || !isAcceptable(name, value)) {
                return null;
            }
            if (name.equals(SERVER_WINDOW)) {
                answer += "; " + SERVER_WINDOW + "=" + WINDOW_BITS;
            }
        }
        return answer;
    }

    private static boolean isAcceptable(String name, @Nullable String value) {
        return switch (name) {
            case SERVER_FORGETS, CLIENT_FORGETS -> value == null;
            case SERVER_WINDOW -> WINDOW_BITS.equals(value);
            case CLIENT_WINDOW ->
                value == null || ANY_WINDOW_BITS.matcher(value).matches();
            default -> false;
        };
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
