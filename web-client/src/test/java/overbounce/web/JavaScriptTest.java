package overbounce.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs each function that a {@code *.test.js} exports as a test of its own; one that returns a promise passes when it
 * is fulfilled.
 *
 * <p>Test thread only.
 */
final class JavaScriptTest {
    private static final Path TESTS = Path.of("src/test/js");

    @TestFactory
    Stream<DynamicContainer> shouldPassTheTestsOfEveryScript() throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.list(TESTS)) {
            scripts = files.filter(file -> file.toString().endsWith(".test.js"))
                    .sorted()
                    .toList();
        }
        assertTrue(scripts.size() > 1, "there are no scripts in " + TESTS.toAbsolutePath());
        return scripts.stream()
                .map(script ->
                        DynamicContainer.dynamicContainer(script.getFileName().toString(), tests(script)));
    }

    private static Stream<DynamicTest> tests(Path script) {
        Context context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.esm-eval-returns-exports", "true")
                .allowExperimentalOptions(true)
                .allowIO(IOAccess.ALL)
                .build();
        context.getBindings("js").putMember("golden", new Golden());
        Value exports = load(context, script);
        return exports.getMemberKeys().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> run(exports.getMember(name))))
                .onClose(context::close);
    }

    /** Gives a script the text of a golden file by its name. */
    public static final class Golden implements ProxyExecutable {
        @Override
        public Object execute(Value... arguments) {
            String name = "/golden/" + arguments[0].asString() + ".json";
            try (InputStream file = Objects.requireNonNull(JavaScriptTest.class.getResourceAsStream(name), name)) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Value load(Context context, Path script) {
        try {
            return context.eval(Source.newBuilder("js", script.toFile())
                    .mimeType("application/javascript+module")
                    .build());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + script, e);
        }
    }

    private static void run(Value test) {
        Value outcome = test.execute();
        if (!outcome.canInvokeMember("then")) {
            return;
        }
        AtomicReference<String> state = new AtomicReference<>("it never ended");
        outcome.invokeMember("then", on(state, ""), on(state, "failed"));
        assertTrue(state.get().isEmpty(), state.get());
    }

    private static ProxyExecutable on(AtomicReference<String> state, String prefix) {
        return arguments -> {
            boolean told = !prefix.isEmpty() && arguments.length > 0;
            Value stack = told && arguments[0].hasMember("stack") ? arguments[0].getMember("stack") : null;
            state.set(stack == null ? prefix : stack.toString());
            return null;
        };
    }
}
