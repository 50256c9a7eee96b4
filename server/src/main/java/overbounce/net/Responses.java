package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Answers to HTTP requests, with the headers that each of them carries. Thread-safe. */
final class Responses {
    private static final Pattern PLAIN_HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

    private Responses() {}

    /** A sentence in plain text; the connection closes after it unless the status is a 404. */
    static void sendText(ChannelHandlerContext ctx, HttpRequest request, HttpResponseStatus status, String sentence) {
        FullHttpResponse response =
                withBody(request, status, "text/plain; charset=utf-8", sentence.getBytes(StandardCharsets.UTF_8));
        response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        if (!status.equals(HttpResponseStatus.NOT_FOUND) && !status.equals(HttpResponseStatus.OK)) {
            response.headers().set(HttpHeaderNames.CONNECTION, "close");
        }
        if (status.equals(HttpResponseStatus.UPGRADE_REQUIRED)) {
            response.headers()
                    .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
                    .set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, "13");
        }
        send(ctx, request, response);
    }

    /** A response whose body is left out when only the head was asked for. */
    static FullHttpResponse withBody(HttpRequest request, HttpResponseStatus status, String type, byte[] body) {
        ByteBuf content =
                request.method().equals(HttpMethod.HEAD) ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body);
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, content);
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, type).set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        secure(request, response.headers());
        return response;
    }

    static FullHttpResponse withoutBody(HttpRequest request, HttpResponseStatus status) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
        secure(request, response.headers());
        return response;
    }

    private static void secure(HttpRequest request, HttpHeaders headers) {
        String host = request.headers().get(HttpHeaderNames.HOST, "");
        // 'self' does not cover the WebSocket of the same host in every browser that people still use.
        String sockets = PLAIN_HOST.matcher(host).matches() ? " ws://" + host + " wss://" + host : "";
        headers.set(
                        HttpHeaderNames.CONTENT_SECURITY_POLICY,
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                                + "media-src 'self' data: blob:; font-src 'self'; connect-src 'self'" + sockets
                                + "; base-uri 'self'; form-action 'none'; frame-ancestors 'none'")
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer");
    }

    static void send(ChannelHandlerContext ctx, HttpRequest request, FullHttpResponse response) {
        boolean keep = HttpUtil.isKeepAlive(request)
                && request.decoderResult().isSuccess()
                && !response.headers().containsValue(HttpHeaderNames.CONNECTION, "close", true);
        HttpUtil.setKeepAlive(response, keep);
        ctx.pipeline().get(ConnectionDeadline.class).answered(ctx);
        var written = ctx.writeAndFlush(response);
        if (!keep) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }
}
