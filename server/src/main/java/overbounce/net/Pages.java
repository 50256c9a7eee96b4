package overbounce.net;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Answers what is not a WebSocket: the client's files, {@code /api/info}, {@code /healthz}, {@code /metrics}.
 *
 * <p>Thread-safe.
 */
@Sharable
final class Pages extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final String GZIP_TAG = "-gzip";

    private final FrontServer front;

    Pages(FrontServer front) {
        this.front = front;
    }

    @Override
    public boolean acceptInboundMessage(Object message) {
        return message instanceof FullHttpRequest request && !HttpGuard.isSocketPath(request);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            Responses.sendText(ctx, request, HttpResponseStatus.METHOD_NOT_ALLOWED, "Only GET and HEAD are answered.");
            return;
        }
        String path = pathOf(request);
        switch (path) {
            case "/api/info" -> sendData(ctx, request, "application/json", InfoPage.json(front.services()));
            case "/healthz" -> sendHealth(ctx, request);
            case "/metrics" -> sendMetrics(ctx, request);
            default -> sendFile(ctx, request, path);
        }
    }

    private static String pathOf(HttpRequest request) {
        String uri = request.uri();
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private void sendHealth(ChannelHandlerContext ctx, FullHttpRequest request) {
        if (front.beating()) {
            Responses.sendText(ctx, request, HttpResponseStatus.OK, "ok\n");
        } else {
            Responses.sendText(ctx, request, HttpResponseStatus.SERVICE_UNAVAILABLE, "an arena loop does not beat\n");
        }
    }

    /** Figures of the inside are for the host: only this machine may read them. */
    private void sendMetrics(ChannelHandlerContext ctx, FullHttpRequest request) {
        if (isThisMachine(ctx.channel().remoteAddress())) {
            String type = "text/plain; version=0.0.4; charset=utf-8";
            sendData(ctx, request, type, front.services().metrics().scrape());
        } else {
            Responses.sendText(ctx, request, HttpResponseStatus.NOT_FOUND, "Not found.\n");
        }
    }

    private static boolean isThisMachine(SocketAddress address) {
        return address instanceof InetSocketAddress internet
                && internet.getAddress() != null
                && internet.getAddress().isLoopbackAddress();
    }

    private static void sendData(ChannelHandlerContext ctx, FullHttpRequest request, String type, String text) {
        FullHttpResponse response =
                Responses.withBody(request, HttpResponseStatus.OK, type, text.getBytes(StandardCharsets.UTF_8));
        response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        Responses.send(ctx, request, response);
    }

    private void sendFile(ChannelHandlerContext ctx, FullHttpRequest request, String path) {
        ClientFiles files = front.services().files();
        WebFile file = files.find(path);
        if (file == null) {
            Responses.sendText(ctx, request, HttpResponseStatus.NOT_FOUND, "Not found.\n");
            return;
        }
        boolean compressed = file.compresses() && takesGzip(request.headers());
        String etag = '"' + file.etag() + (compressed ? GZIP_TAG : "") + '"';
        boolean unchanged = etag.equals(request.headers().get(HttpHeaderNames.IF_NONE_MATCH));
        byte[] body = compressed ? files.compressed(path) : file.bytes();
        FullHttpResponse response = unchanged
                ? Responses.withoutBody(request, HttpResponseStatus.NOT_MODIFIED)
                : Responses.withBody(request, HttpResponseStatus.OK, file.contentType(), body);
        HttpHeaders headers = response.headers();
        headers.set(HttpHeaderNames.ETAG, etag);
        headers.set(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING);
        headers.set(
                HttpHeaderNames.CACHE_CONTROL, file.immutable() ? "public, max-age=31536000, immutable" : "no-cache");
        if (compressed && !unchanged) {
            headers.set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.GZIP);
        }
        Responses.send(ctx, request, response);
    }

    private static boolean takesGzip(HttpHeaders headers) {
        return Arrays.stream(headers.get(HttpHeaderNames.ACCEPT_ENCODING, "").split(",", -1))
                .map(String::strip)
                .anyMatch(coding -> coding.equals("gzip") || (coding.startsWith("gzip;") && !coding.endsWith("q=0")));
    }
}
