package overbounce.maps;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import overbounce.codec.MapCodec;
import overbounce.map.ArenaMap;

/**
 * Turns a Tiled file into a map that is ready to play, or into sentences that say what is wrong with it.
 *
 * <p>Thread-safe.
 */
public final class MapLoader {
    static final String SUFFIX = ".tmj";
    private static final int HASH_DIGITS = 16;
    private static final long FILE_BYTES_MAX = 4 << 20;

    private MapLoader() {}

    /** The map in a file; its name is that of the file. */
    public static LoadedMap load(Path file) throws MapException {
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                throw unreadable(file, "is larger than 4 MB");
            }
            Path last = file.getFileName();
            return load(last == null ? file.toString() : last.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw unreadable(file, "does not exist");
        } catch (MalformedInputException e) {
            throw unreadable(file, "is not text in UTF-8");
        } catch (IOException e) {
            throw unreadable(file, "cannot be read (" + e.getMessage() + ")");
        }
    }

    private static MapException unreadable(Path file, String wrong) {
        return new MapException(List.of(new MapProblem(file.toString(), "", wrong, "name a Tiled JSON map (*.tmj)")));
    }

    /** The map in the text of a file of that name. */
    public static LoadedMap load(String fileName, String text) throws MapException {
        Problems problems = new Problems(fileName);
        String name = nameOf(fileName);
        if (!name.matches("[a-z0-9][a-z0-9_-]{0,31}")) {
            problems.inFile(
                    "is a name that cannot stand in an address",
                    "use up to 32 letters, digits, - and _, beginning with a letter or digit");
        }
        TiledMap tiled = new TiledReader(problems).read(text);
        MapBuilder builder = new MapBuilder(tiled, problems);
        ArenaMap map = builder.build(name);
        new MapCheck(map, builder.origins(), problems).run();
        String json = MapCodec.write(map);
        return new LoadedMap(map, json, hash(json));
    }

    /** The name of a map is that of its file, without the ending and in small letters. */
    static String nameOf(String fileName) {
        String bare = fileName.endsWith(SUFFIX) ? fileName.substring(0, fileName.length() - SUFFIX.length()) : fileName;
        return bare.toLowerCase(Locale.ROOT);
    }

    private static String hash(String json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] all = digest.digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
