package overbounce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of this project, found from wherever the tests run. */
public final class Repository {
    static final List<String> MODULES = List.of("protocol", "web-client", "server");

    private Repository() {}

    /** Where {@code mvnw} is. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** All files below those folders of the modules whose names end so, in a fixed order. */
    static List<Path> files(String ending, String... folders) {
        return MODULES.stream()
                .flatMap(module ->
                        Stream.of(folders).map(folder -> root().resolve(module).resolve(folder)))
                .filter(Files::isDirectory)
                .flatMap(folder -> below(folder, ending))
                .toList();
    }

    private static Stream<Path> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file as one names it in a sentence. */
    static String name(Path file) {
        return root().relativize(file).toString();
    }
}
