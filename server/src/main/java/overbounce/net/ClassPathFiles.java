package overbounce.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;

/** Reads all files of a folder of the class path, from a jar or from a folder of classes. Main thread only. */
public final class ClassPathFiles {
    private ClassPathFiles() {}

    /** The files beside and below the resource {@code folder/marker}, by their path below the folder. */
    public static SortedMap<String, byte[]> read(String folder, String marker) {
        URL url = ClassPathFiles.class.getResource("/" + folder + "/" + marker);
        if (url == null) {
            throw new IllegalStateException(folder + "/" + marker + " is not on the class path");
        }
        try {
            return url.getProtocol().equals("jar") ? fromJar(url, folder + "/") : fromFolder(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> fromJar(URL url, String prefix) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (var entry : jar.stream().toList()) {
                if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                    try (var in = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(prefix.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> fromFolder(URL url) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Path root = Path.of(URI.create(url.toString())).resolveSibling("");
        try (var paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
