package overbounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the sources must read: small, with declared nulls and threads, tests named as sentences. Nothing is exempt. */
class SourceRulesTest {
    private static final int METHOD_LINES_MAX = 40;
    private static final int JAVA_LINES_MAX = 400;
    private static final int JS_LINES_MAX = 250;
    private static final int COLUMNS_MAX = 120;

    /** The last sentence of a public class's Javadoc, or of its description if tags follow: which thread may use it. */
    private static final Pattern THREAD_RULE = Pattern.compile("(Immutable|Thread-safe|Arena loop only|Front loop only"
            + "|The loop of its connection only|Main thread only|One thread at a time"
            + "|Note: not thread-safe)\\. ?(@|$)");

    private static final Pattern TEST_CLASS = Pattern.compile(".*(Test|IT|PropertyTest|Show|Stress|Bench)");
    private static final Pattern TEST_METHOD = Pattern.compile("should[A-Z]\\w+");
    private static final Pattern SHORTCUT = Pattern.compile(
            "\\b(TODO|FIXME|XXX|HACK)\\b|Thread\\.sleep|@Disabled|org\\.mockito|TimeUnit\\.\\w+\\.sleep");

    private static final Pattern BROWSER = Pattern.compile("Browser\\.(open|firefox)\\(|new PlayerPage\\(");
    private static final Pattern ONE_BROWSER =
            Pattern.compile("@ResourceLock\\(Browser\\.LOCK\\)|@Isolated|package overbounce\\.testkit;");

    /** Any other suppression has a reason behind it in the same line. */
    private static final Pattern BARE_SUPPRESSION = Pattern.compile("@SuppressWarnings\\([^)]*\\)\\s*$");

    private final List<Path> javaFiles = Repository.files(".java", "src/main/java", "src/test/java", "src/jmh/java");
    private final List<Path> scripts = Repository.files(".js", "src/main/web", "src/test/js", "src/test/web").stream()
            .filter(file -> !Repository.name(file).contains("/vendor/"))
            .toList();

    @Test
    void shouldKeepMethodsShort() {
        List<String> violations = new ArrayList<>();
        scan((unit, positions) -> new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                int lines = lines(unit, positions, method);
                if (lines > METHOD_LINES_MAX && method.getBody() != null) {
                    violations.add(nameOf(unit) + ": " + method.getName() + " has " + lines + " lines");
                }
                return super.visitMethod(method, null);
            }
        }.scan(unit, null));
        assertNone(violations);
    }

    private static int lines(CompilationUnitTree unit, SourcePositions positions, MethodTree method) {
        Tree body = method.getBody() == null ? method : method.getBody();
        long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, body));
        long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, body));
        return (int) (last - first + 1);
    }

    @Test
    void shouldKeepFilesAndLinesShort() {
        List<String> violations = new ArrayList<>();
        javaFiles.forEach(file -> measure(file, JAVA_LINES_MAX, violations));
        scripts.forEach(file -> measure(file, JS_LINES_MAX, violations));
        assertNone(violations);
    }

    private static void measure(Path file, int linesMax, List<String> violations) {
        List<String> lines = Repository.text(file).lines().toList();
        if (lines.size() > linesMax) {
            violations.add(Repository.name(file) + " has " + lines.size() + " lines, at most " + linesMax);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > COLUMNS_MAX) {
                violations.add(Repository.name(file) + ":" + (i + 1) + " has "
                        + lines.get(i).length() + " columns");
            }
        }
    }

    @Test
    void shouldDeclareNullsInEveryPackage() {
        List<String> violations = new ArrayList<>();
        for (Path file : Repository.files(".java", "src/main/java")) {
            Path info = file.resolveSibling("package-info.java");
            if (!Files.exists(info) || !Repository.text(info).contains("@NullMarked")) {
                violations.add(Repository.name(file.resolveSibling("")) + " has no @NullMarked package-info");
            }
        }
        assertNone(violations.stream().distinct().toList());
    }

    @Test
    void shouldSayOfEveryPublicClassWhichThreadMayUseIt() {
        List<String> violations = new ArrayList<>();
        scanMain((unit, docs) -> {
            for (Tree type : unit.getTypeDecls()) {
                if (type instanceof ClassTree declared
                        && declared.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                    String doc = docs.getDocComment(new TreePath(new TreePath(unit), type));
                    if (doc == null || !THREAD_RULE.matcher(inOneLine(doc)).find()) {
                        violations.add(nameOf(unit));
                    }
                }
            }
        });
        assertNone(violations);
    }

    private static String inOneLine(String doc) {
        return doc.replace("<p>", "").replaceAll("\\s+", " ").strip();
    }

    @Test
    void shouldNameTestsAsSentencesAndTheirClassesByKind() {
        List<String> violations = new ArrayList<>();
        scan((unit, positions) -> new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                if (isTest(method)) {
                    checkNames(unit, method, violations);
                }
                return super.visitMethod(method, null);
            }
        }.scan(unit, null));
        assertNone(violations);
    }

    private static boolean isTest(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(annotation -> annotation.getAnnotationType().toString())
                .anyMatch(name -> name.matches("Test|ParameterizedTest|RepeatedTest|TestFactory"));
    }

    private static void checkNames(CompilationUnitTree unit, MethodTree method, List<String> violations) {
        String file = nameOf(unit).replaceAll(".*/|\\.java$", "");
        if (!TEST_CLASS.matcher(file).matches()) {
            violations.add(nameOf(unit) + " holds tests, its name must end in Test, IT, Show, Stress or Bench");
        }
        if (!TEST_METHOD.matcher(method.getName()).matches()) {
            violations.add(nameOf(unit) + ": " + method.getName() + " must begin with should");
        }
    }

    @Test
    void shouldOpenNoBrowserBesideAnother() {
        List<Path> tests = javaFiles.stream()
                .filter(file -> BROWSER.matcher(Repository.text(file)).find())
                .toList();
        assertFalse(tests.isEmpty());
        assertNone(tests.stream()
                .filter(file -> !ONE_BROWSER.matcher(Repository.text(file)).find())
                .map(file -> Repository.name(file) + " has no @ResourceLock(Browser.LOCK)")
                .toList());
    }

    @Test
    void shouldTakeNoShortcuts() {
        List<String> violations = new ArrayList<>();
        for (Path file : javaFiles) {
            if (file.endsWith("SourceRulesTest.java")) {
                continue;
            }
            check(file, SHORTCUT, violations);
            check(file, BARE_SUPPRESSION, violations);
        }
        scripts.forEach(file -> check(file, SHORTCUT, violations));
        assertNone(violations);
    }

    private static void check(Path file, Pattern pattern, List<String> violations) {
        List<String> lines = Repository.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).find()) {
                violations.add(Repository.name(file) + ":" + (i + 1) + " "
                        + lines.get(i).strip());
            }
        }
    }

    private void scan(BiConsumer<CompilationUnitTree, SourcePositions> visitor) {
        parse(javaFiles, (unit, docs) -> visitor.accept(unit, docs.getSourcePositions()));
    }

    private void scanMain(BiConsumer<CompilationUnitTree, DocTrees> visitor) {
        parse(Repository.files(".java", "src/main/java"), visitor);
    }

    private static void parse(List<Path> files, BiConsumer<CompilationUnitTree, DocTrees> visitor) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            int parsed = 0;
            for (CompilationUnitTree unit : task.parse()) {
                visitor.accept(unit, docs);
                parsed++;
            }
            assertEquals(files.size(), parsed);
            assertFalse(files.isEmpty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(CompilationUnitTree unit) {
        return Repository.name(Path.of(unit.getSourceFile().toUri()));
    }

    private static void assertNone(List<String> violations) {
        assertEquals("", String.join("\n", violations));
    }
}
