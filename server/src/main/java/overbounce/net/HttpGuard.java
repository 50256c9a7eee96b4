package overbounce.net;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.message.Protocol;

/**
 * Refuses broken requests and handshakes that the WebSocket code behind it would let pass.
 *
 * <p>Netty answers a request whose decoding failed with 101, falls back to protocols of 2010 when the version is
 * missing, and accepts any key and any subprotocol. Thread-safe.
 */
@Sharable
final class HttpGuard extends ChannelInboundHandlerAdapter {
    private static final int KEY_BYTES = 16;

    /** What is wrong with a request: the status and the sentence of the answer. Immutable. */
    private record Refusal(HttpResponseStatus status, String sentence) {}

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof FullHttpRequest request)) {
            ctx.fireChannelRead(message);
            return;
        }
        Refusal refusal = refusalOf(request);
        if (refusal == null) {
            ctx.fireChannelRead(request);
            return;
        }
        Responses.sendText(ctx, request, refusal.status(), refusal.sentence());
        request.release();
    }

    static boolean isSocketPath(HttpRequest request) {
        String uri = request.uri();
        return uri.equals(Protocol.PATH) || uri.startsWith(Protocol.PATH + "?");
    }

    private static @Nullable Refusal refusalOf(HttpRequest request) {
        if (!request.decoderResult().isSuccess()) {
            return undecodable(request.decoderResult().cause());
        }
        if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
            return new Refusal(HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED, "Only HTTP/1.1 is spoken here.");
        }
        if (request.headers().getAll(HttpHeaderNames.HOST).size() != 1) {
            return bad("A request needs one Host header.");
        }
        return isSocketPath(request) ? handshakeRefusal(request) : null;
    }

    private static Refusal undecodable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return new Refusal(HttpResponseStatus.REQUEST_URI_TOO_LONG, "The address is too long.");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return new Refusal(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are too long.");
        }
        return bad("The request is not valid HTTP.");
    }

    private static @Nullable Refusal handshakeRefusal(HttpRequest request) {
        HttpHeaders headers = request.headers();
        if (!request.method().equals(HttpMethod.GET)) {
            return new Refusal(HttpResponseStatus.METHOD_NOT_ALLOWED, "A WebSocket handshake is a GET.");
        }
        if (!headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                || !headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)) {
            return new Refusal(HttpResponseStatus.UPGRADE_REQUIRED, "This path takes WebSocket connections only.");
        }
        if (!headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_VERSION).equals(List.of("13"))) {
            return new Refusal(HttpResponseStatus.UPGRADE_REQUIRED, "WebSocket version 13 is spoken here.");
        }
        if (!isKey(headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_KEY))) {
            return bad("Sec-WebSocket-Key must be 16 bytes in base64.");
        }
        if (!offersSubprotocol(headers)) {
            return bad("The subprotocol must be " + Protocol.SUBPROTOCOL + ".");
        }
        if (!isOwnOrigin(headers)) {
            return new Refusal(HttpResponseStatus.FORBIDDEN, "Pages of other origins may not connect.");
        }
        return null;
    }

    private static boolean isKey(List<String> values) {
        try {
            return values.size() == 1 && Base64.getDecoder().decode(values.getFirst()).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean offersSubprotocol(HttpHeaders headers) {
        return headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .anyMatch(offer -> offer.strip().equals(Protocol.SUBPROTOCOL));
    }

    /** A browser always names its page; programs that are no browser may leave it out. */
    private static boolean isOwnOrigin(HttpHeaders headers) {
        List<String> origins = headers.getAll(HttpHeaderNames.ORIGIN);
        if (origins.isEmpty()) {
            return true;
        }
        if (origins.size() > 1) {
            return false;
        }
        try {
            URI origin = URI.create(origins.getFirst());
            int defaultPort = "https".equals(origin.getScheme()) ? 443 : 80;
            URI host = URI.create("//" + headers.get(HttpHeaderNames.HOST));
            return origin.getHost() != null
                    && origin.getHost().equalsIgnoreCase(host.getHost())
                    && portOr(origin, defaultPort) == portOr(host, defaultPort);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int portOr(URI uri, int defaultPort) {
        return uri.getPort() == -1 ? defaultPort : uri.getPort();
    }

    private static Refusal bad(String sentence) {
        return new Refusal(HttpResponseStatus.BAD_REQUEST, sentence);
    }
}
