package overbounce.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The folder in which one run of a browser keeps its cache and settings; begins empty. Immutable. */
record BrowserProfile(Path folder) {
    private static final Logger LOG = Logger.getLogger(BrowserProfile.class.getName());

    static BrowserProfile create() {
        try {
            return new BrowserProfile(Files.createTempDirectory("overbounce-browser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of these programs on the PATH; ends the test with a notice where there is none. */
    static File installed(String... names) {
        Optional<File> found = Arrays.stream(names)
                .flatMap(name -> Arrays.stream(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        String notice = "no " + names[0] + " on PATH: the browser test did not run";
        if ("true".equals(System.getenv("CI"))) {
            return Assertions.fail(notice);
        }
        System.out.println("SKIPPED: " + notice);
        return Assumptions.abort(notice);
    }

    void delete() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            // The browser may still be removing its own files; what is left lies in the temporary folder.
            LOG.fine(e.toString());
        }
    }
}
