package overbounce.maps;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The maps that come with the game, by name, and any other map by the path of its file.
 *
 * <p>Thread-safe.
 */
public final class MapLibrary {
    private static final String FOLDER = "maps";
    private static final String LARGE_FOLDER = "large";

    private final Map<String, String> usual;
    private final Map<String, String> large;
    private final Map<String, LoadedMap> loaded = new ConcurrentHashMap<>();

    private MapLibrary(Map<String, String> usual, Map<String, String> large) {
        this.usual = usual;
        this.large = large;
    }

    /** All maps in {@code maps/} on the class path; each is checked when it is loaded. */
    public static MapLibrary shipped() {
        MapLibrary library = new MapLibrary(new TreeMap<>(), new TreeMap<>());
        try {
            for (URL folder : Collections.list(MapLibrary.class.getClassLoader().getResources(FOLDER))) {
                library.readFolder(folder);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the maps of the game cannot be read", e);
        }
        return library;
    }

    private void readFolder(URL folder) throws IOException, URISyntaxException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            Path file = Path.of(jar.getJarFileURL().toURI());
            try (FileSystem inside = FileSystems.newFileSystem(file)) {
                readBoth(inside.getPath(FOLDER));
            }
        } else {
            readBoth(Path.of(folder.toURI()));
        }
    }

    private void readBoth(Path folder) throws IOException {
        readFiles(folder, usual);
        Path largeFolder = folder.resolve(LARGE_FOLDER);
        if (Files.isDirectory(largeFolder)) {
            readFiles(largeFolder, large);
        }
    }

    private static void readFiles(Path folder, Map<String, String> texts) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(MapLoader.SUFFIX)).toList()) {
                texts.put(MapLoader.nameOf(String.valueOf(file.getFileName())), Files.readString(file));
            }
        }
    }

    /** The names of the maps that come with the game, in order. */
    public List<String> names() {
        List<String> names = new ArrayList<>(usual.keySet());
        names.addAll(large.keySet());
        return names;
    }

    /** Those for arenas of the usual size. */
    public List<String> usualNames() {
        return new ArrayList<>(usual.keySet());
    }

    /** Those for arenas of hundreds. */
    public List<String> largeNames() {
        return new ArrayList<>(large.keySet());
    }

    /** The map of that name, or the one in the file of that path. */
    public LoadedMap load(String nameOrPath) throws MapException {
        LoadedMap known = loaded.get(nameOrPath);
        if (known != null) {
            return known;
        }
        String text = usual.getOrDefault(nameOrPath, large.get(nameOrPath));
        if (text != null) {
            LoadedMap map = MapLoader.load(nameOrPath + MapLoader.SUFFIX, text);
            loaded.put(nameOrPath, map);
            return map;
        }
        if (nameOrPath.endsWith(MapLoader.SUFFIX)) {
            return MapLoader.load(Path.of(nameOrPath));
        }
        throw new MapException(List.of(new MapProblem(
                nameOrPath,
                "",
                "is no map of the game",
                "name one of " + String.join(", ", names()) + ", or the path of a Tiled map (*.tmj)")));
    }
}
