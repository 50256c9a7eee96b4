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
import java.util.stream.Stream;

/**
 * The maps that come with the game, by name, and any other map by the path of its file.
 *
 * <p>Thread-safe.
 */
public final class MapLibrary {
    private static final String FOLDER = "maps";

    private final Map<String, LoadedMap> shipped;

    private MapLibrary(Map<String, LoadedMap> shipped) {
        this.shipped = shipped;
    }

    /** All maps in {@code maps/} on the class path. */
    public static MapLibrary shipped() throws MapException {
        Map<String, LoadedMap> maps = new TreeMap<>();
        try {
            for (URL folder : Collections.list(MapLibrary.class.getClassLoader().getResources(FOLDER))) {
                readFolder(folder, maps);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the maps of the game cannot be read", e);
        }
        return new MapLibrary(maps);
    }

    private static void readFolder(URL folder, Map<String, LoadedMap> maps)
            throws IOException, URISyntaxException, MapException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            Path file = Path.of(jar.getJarFileURL().toURI());
            try (FileSystem inside = FileSystems.newFileSystem(file)) {
                readFiles(inside.getPath(FOLDER), maps);
            }
        } else {
            readFiles(Path.of(folder.toURI()), maps);
        }
    }

    private static void readFiles(Path folder, Map<String, LoadedMap> maps) throws IOException, MapException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(MapLoader.SUFFIX))
                    .sorted()
                    .toList()) {
                LoadedMap map = MapLoader.load(file);
                maps.put(map.name(), map);
            }
        }
    }

    /** The names of the maps that come with the game, in order. */
    public List<String> names() {
        return new ArrayList<>(shipped.keySet());
    }

    /** The map of that name, or the one in the file of that path. */
    public LoadedMap load(String nameOrPath) throws MapException {
        LoadedMap known = shipped.get(nameOrPath);
        if (known != null) {
            return known;
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
