package overbounce.net;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of the client and the maps under their public addresses.
 *
 * <p>All files of one build lie under {@code /c/<build id>/}, so that relative imports between modules hold and every
 * address names its content; only {@code index.html} has a fixed address and is never cached. It is given a
 * {@code <base>} that leads to its build and a {@code <meta name="build">} that tells the client which one it is.
 *
 * <p>Thread-safe.
 */
public final class ClientFiles {
    private static final int HASH_DIGITS = 16;
    private static final int COMPRESSED_BYTES_MAX = 32 << 20;
    private static final String INDEX = "index.html";

    private final String build;
    private final Map<String, WebFile> files;
    private final LoadingCache<String, byte[]> compressed;

    /**
     * Takes the client's files by their path below the page, and the maps' texts by their address.
     *
     * @throws IllegalArgumentException when there is no index.html with a head
     */
    public ClientFiles(SortedMap<String, byte[]> client, Map<String, byte[]> maps) {
        this.build = hashOf(client);
        this.files = new TreeMap<>();
        client.forEach((path, bytes) -> {
            if (!path.equals(INDEX)) {
                files.put("/c/" + build + "/" + path, new WebFile(bytes, typeOf(path), build, true));
            }
        });
        byte[] index = index(client.get(INDEX));
        files.put("/", new WebFile(index, typeOf(INDEX), build, false));
        maps.forEach((address, bytes) -> files.put(address, new WebFile(bytes, typeOf(address), hash(bytes), true)));
        this.compressed = Caffeine.newBuilder()
                .maximumWeight(COMPRESSED_BYTES_MAX)
                .weigher((String path, byte[] bytes) -> bytes.length)
                .build(path -> fileAt(path).gzip());
    }

    /** The content hash of all client files: what a hello has to name. */
    public String build() {
        return build;
    }

    @Nullable
    WebFile find(String path) {
        return files.get(path.equals("/" + INDEX) ? "/" : path);
    }

    /** The compressed form of the file at that address. */
    byte[] compressed(String path) {
        return compressed.get(path.equals("/" + INDEX) ? "/" : path);
    }

    private WebFile fileAt(String path) {
        WebFile file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException(path);
        }
        return file;
    }

    private byte[] index(byte @Nullable [] source) {
        String html = source == null ? "" : new String(source, StandardCharsets.UTF_8);
        if (!html.contains("<head>")) {
            throw new IllegalArgumentException("the client has no index.html with a <head>");
        }
        String head = "<head>\n<base href=\"/c/" + build + "/\">\n<meta name=\"build\" content=\"" + build + "\">";
        return html.replaceFirst("<head>", head).getBytes(StandardCharsets.UTF_8);
    }

    private static String hashOf(SortedMap<String, byte[]> client) {
        MessageDigest digest = sha256();
        client.forEach((path, bytes) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(bytes));
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes)).substring(0, HASH_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String typeOf(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "txt", "md" -> "text/plain; charset=utf-8";
            case "json", "map" -> "application/json";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            case "ico" -> "image/x-icon";
            case "woff2" -> "font/woff2";
            case "ogg" -> "audio/ogg";
            case "wav" -> "audio/wav";
            default -> "application/octet-stream";
        };
    }
}
