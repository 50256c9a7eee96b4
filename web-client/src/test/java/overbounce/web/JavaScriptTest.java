package overbounce.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the tests of every {@code *.test.js}.
 *
 * <p>Test thread only.
 */
final class JavaScriptTest {
    @TestFactory
    Stream<DynamicContainer> shouldPassTheTestsOfEveryScript() throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.list(Scripts.FOLDER)) {
            scripts = files.filter(file -> file.toString().endsWith(".test.js"))
                    .sorted()
                    .toList();
        }
        assertTrue(scripts.size() > 1, "there are no scripts in " + Scripts.FOLDER.toAbsolutePath());
        return scripts.stream()
                .map(script ->
                        DynamicContainer.dynamicContainer(script.getFileName().toString(), Scripts.tests(script, "")));
    }
}
