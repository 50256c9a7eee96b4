package overbounce.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file that browsers fetch; nobody writes into its bytes. Immutable. */
final class WebFile {
    private final byte[] bytes;
    private final String contentType;
    private final String etag;
    private final boolean immutable;

    /** A file; immutable when its address changes with its content, so that it may be kept for ever. */
    WebFile(byte[] bytes, String contentType, String etag, boolean immutable) {
        this.bytes = bytes;
        this.contentType = contentType;
        this.etag = etag;
        this.immutable = immutable;
    }

    byte[] bytes() {
        return bytes;
    }

    String contentType() {
        return contentType;
    }

    String etag() {
        return etag;
    }

    boolean immutable() {
        return immutable;
    }

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
