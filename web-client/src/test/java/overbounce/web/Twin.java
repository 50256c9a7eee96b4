package overbounce.web;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.backend.javascript.JavaScriptTarget;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.ClasspathResourceProvider;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;

/** One piece of Java source, run by the JVM and, compiled by TeaVM, by GraalJS. */
final class Twin {
    private final Path folder;
    private final String name;

    private Twin(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    static Twin compile(Path folder, String name, String source) throws IOException {
        Path file = folder.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java");
        Files.writeString(file, source);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            StringWriter messages = new StringWriter();
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            boolean compiled = javac.getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(messages.toString());
            }
        }
        return new Twin(folder, name);
    }

    /** What the static method {@code run(double[])} makes of each row of numbers on the JVM, one after another. */
    double[] onJvm(double[]... rows) throws ReflectiveOperationException, IOException {
        try (URLClassLoader loader = loader()) {
            Method run = loader.loadClass(name).getMethod("run", double[].class);
            List<Double> results = new ArrayList<>();
            for (double[] row : rows) {
                for (double result : (double[]) run.invoke(null, (Object) row)) {
                    results.add(result);
                }
            }
            return results.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** What it makes of them as JavaScript, with or without our guard. */
    double[] inJavaScript(boolean guarded, double[]... rows) throws IOException {
        try (URLClassLoader loader = loader();
                Context context = Context.newBuilder("js")
                        .option("engine.WarnInterpreterOnly", "false")
                        .option("js.esm-eval-returns-exports", "true")
                        .allowAllAccess(true)
                        .build()) {
            Path module = folder.resolve(guarded ? "guarded.mjs" : "plain.mjs");
            if (!Files.exists(module)) {
                translate(loader, guarded, module);
            }
            Value exports = context.eval(Source.newBuilder("js", module.toFile())
                    .mimeType("application/javascript+module")
                    .build());
            Value run =
                    context.eval("js", "(m, rows) => Array.from(rows).flatMap(a => [...m.run(Float64Array.from(a))])");
            return run.execute(exports, (Object) rows).as(double[].class);
        }
    }

    private void translate(ClassLoader loader, boolean guarded, Path module) {
        JavaScriptTarget target = new JavaScriptTarget();
        target.setModuleType(JSModuleType.ES2015);
        target.setObfuscated(true);
        ReferenceCache cache = new ReferenceCache();
        ClasspathResourceProvider resources = new ClasspathResourceProvider(loader);
        TeaVM teavm = new TeaVMBuilder(target)
                .setClassLoader(loader)
                .setResourceProvider(resources)
                .setClassSource(new ClasspathClassHolderSource(resources, cache, loader))
                .setReferenceCache(cache)
                .setObfuscated(true)
                .build();
        teavm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        teavm.installPlugins();
        if (guarded) {
            teavm.add(new EvaluationOrderGuard());
        }
        teavm.setEntryPoint(name);
        teavm.build(folder.toFile(), module.getFileName().toString());
        if (!teavm.getProblemProvider().getProblems().isEmpty()) {
            throw new IllegalStateException(
                    teavm.getProblemProvider().getProblems().getFirst().getText());
        }
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }
}
