package overbounce.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file that browsers fetch.
 *
 * @param immutable whether its address changes with its content, so that it may be kept for ever
 *     <p>Immutable.
 */
record WebFile(byte[] bytes, String contentType, String etag, boolean immutable) {

    /** Worth compressing: text, and more of it than fits into one packet anyway. */
    boolean compresses() {
        return bytes.length > 1_000
                && (contentType.startsWith("text/")
                        || contentType.startsWith("application/json")
                        || contentType.startsWith("image/svg"));
    }

    byte[] gzip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
