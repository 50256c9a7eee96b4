package overbounce.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests written in JavaScript: each function that a script exports is one; it passes when it returns, or when the
 * promise that it returned is fulfilled.
 *
 * <p>Test thread only.
 */
final class Scripts {
    static final Path FOLDER = Path.of("src/test/js");

    private Scripts() {}

    /** The tests of a script, after {@code setting} was run in its context. */
    static Stream<DynamicTest> tests(Path script, String setting) {
        Context context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.esm-eval-returns-exports", "true")
                .allowExperimentalOptions(true)
                .allowIO(IOAccess.ALL)
                .build();
        context.getBindings("js").putMember("golden", new Golden());
        context.eval("js", setting);
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
