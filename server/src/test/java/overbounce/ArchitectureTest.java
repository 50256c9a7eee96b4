package overbounce;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may import whom, and what the packages that must be repeatable may not touch. There is no list of exceptions. */
@Tag("show-1")
class ArchitectureTest {
    private static final String ROOT = "overbounce.";

    /** Each package and all that it may import of ours. Bots are given a view of the world, never the world itself. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("geometry", Set.of()),
            entry("map", Set.of("geometry")),
            entry("motion", Set.of("map", "geometry")),
            entry("message", Set.of("motion", "map", "geometry")),
            entry("codec", Set.of("message", "motion", "map", "geometry")),
            entry("web", Set.of("motion", "map", "geometry")),
            entry("sim", Set.of("message", "motion", "map", "geometry")),
            entry("loose", Set.of("sim", "motion", "map", "geometry")),
            entry("match", Set.of("sim", "message", "motion", "map", "geometry")),
            entry("bot", Set.of("motion", "map", "geometry")),
            entry("snapshot", Set.of("match", "sim", "message", "motion", "map", "geometry")),
            entry(
                    "arena",
                    Set.of(
                            "loose",
                            "snapshot",
                            "bot",
                            "match",
                            "sim",
                            "metrics",
                            "codec",
                            "message",
                            "motion",
                            "map",
                            "geometry")),
            entry("simulate", Set.of("loose", "arena", "bot", "match", "sim", "motion", "map", "geometry")),
            entry("maps", Set.of("codec", "motion", "map", "geometry")),
            entry("metrics", Set.of()),
            entry("config", Set.of()),
            entry("lobby", Set.of("arena", "maps", "codec", "message")),
            entry("net", Set.of("lobby", "arena", "snapshot", "metrics", "codec", "message", "motion", "map")),
            entry("loadtest", Set.of("bot", "metrics", "codec", "message", "motion", "map", "geometry")),
            entry("bench", Set.of("loadtest", "metrics", "codec", "message", "motion", "map", "geometry")),
            entry(
                    "app",
                    Set.of(
                            "bench",
                            "simulate",
                            "net",
                            "lobby",
                            "arena",
                            "bot",
                            "match",
                            "sim",
                            "snapshot",
                            "maps",
                            "metrics",
                            "config",
                            "loadtest",
                            "codec",
                            "message",
                            "motion",
                            "map",
                            "geometry")));

    /** Packages whose code gives the same answer to the same question, today and in a replay. */
    private static final Set<String> REPEATABLE =
            Set.of("geometry", "map", "motion", "message", "codec", "sim", "match", "bot", "snapshot");

    private static final Set<String> MAY_USE_NETTY = Set.of("net", "admin", "loadtest", "bench");

    /** Chance, threads, clocks, files, sockets, streams and logs. Texts in memory are none of these. */
    private static final Pattern OUTSIDE = Pattern.compile("java\\.util\\.(Random|SplittableRandom|Timer|TimerTask)"
            + "|java\\.util\\.concurrent\\.(ThreadLocalRandom|Executor.*|.*Executor|ForkJoin.*|.*Future)"
            + "|java\\.util\\.random\\..*|java\\.util\\.logging\\..*|org\\.slf4j\\..*"
            + "|java\\.lang\\.(Thread|ThreadGroup|ThreadLocal|Process|ProcessBuilder|Runtime)"
            + "|java\\.time\\.(Clock|Instant|InstantSource|LocalDate.*|LocalTime|ZonedDateTime)"
            + "|java\\.io\\.(.*File.*|.*InputStream|.*OutputStream|PrintStream|PrintWriter|Console)"
            + "|java\\.nio\\.(file|channels)\\..*|java\\.net\\..*|java\\.sql\\..*");

    private static final Set<String> OUTSIDE_CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.Math.random");

    private static JavaClasses classes = new ClassFileImporter().importPaths(List.of());

    @BeforeAll
    static void readClasses() {
        List<Path> compiled = Repository.MODULES.stream()
                .map(module ->
                        Repository.root().resolve(module).resolve("target").resolve("classes"))
                .toList();
        classes = new ClassFileImporter().importPaths(compiled);
        for (String needed : List.of("motion", "web", "sim")) {
            assertTrue(classes.stream().anyMatch(in(needed)), "no compiled classes of " + needed);
        }
    }

    @Test
    void shouldImportOnlyWhatTheTableAllows() {
        Set<String> violations = new TreeSet<>();
        for (JavaClass type : classes) {
            String from = packageOf(type);
            Set<String> allowed = ALLOWED.get(from);
            if (allowed == null) {
                violations.add(from + " is not in the table");
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String to = packageOf(target);
                if (target.getPackageName().startsWith(ROOT) && !to.equals(from) && !allowed.contains(to)) {
                    violations.add(from + " imports " + to + ": " + type.getSimpleName() + " -> " + target.getName());
                }
            }
        }
        assertNone(violations);
    }

    @Test
    void shouldDrawTheTableWithoutCycles() {
        ALLOWED.forEach((from, allowed) -> allowed.forEach(
                to -> assertFalse(ALLOWED.getOrDefault(to, Set.of()).contains(from), from + " and " + to)));
        for (String from : ALLOWED.keySet()) {
            assertFalse(reachable(from, new TreeSet<>()).contains(from), from + " reaches itself");
        }
    }

    private static Set<String> reachable(String from, Set<String> found) {
        for (String to : ALLOWED.getOrDefault(from, Set.of())) {
            if (found.add(to)) {
                reachable(to, found);
            }
        }
        return found;
    }

    @Test
    void shouldHaveNoCyclesBetweenPackages() {
        slices().matching("overbounce.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void shouldUseNettyOnlyAtTheEdge() {
        assertNone(dependencies(
                from -> !MAY_USE_NETTY.contains(from),
                target -> target.getName().startsWith("io.netty.")));
    }

    @Test
    void shouldKeepChanceClocksThreadsAndFilesOutOfWhatMustBeRepeatable() {
        Set<String> violations = dependencies(
                REPEATABLE::contains,
                target -> OUTSIDE.matcher(target.getName()).matches());
        for (JavaClass type : classes) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                String called = call.getTargetOwner().getName() + "." + call.getName();
                if (REPEATABLE.contains(packageOf(type)) && OUTSIDE_CALLS.contains(called)) {
                    violations.add(type.getName() + " calls " + called);
                }
            }
        }
        assertNone(violations);
    }

    /** The rules above must be able to fail: the edge of the server does use what they forbid elsewhere. */
    @Test
    void shouldFindWhatItLooksForWhereItIsAllowed() {
        assertFalse(dependencies("net"::equals, target -> target.getName().startsWith("io.netty."))
                .isEmpty());
        assertFalse(dependencies(
                        "maps"::equals,
                        target -> OUTSIDE.matcher(target.getName()).matches())
                .isEmpty());
        assertTrue(classes.stream()
                .filter(in("net"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .anyMatch(call -> OUTSIDE_CALLS.contains(call.getTargetOwner().getName() + "." + call.getName())));
    }

    private static Set<String> dependencies(Predicate<String> from, Predicate<JavaClass> to) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (from.test(packageOf(type)) && to.test(target)) {
                    found.add(type.getName() + " -> " + target.getName());
                }
            }
        }
        return found;
    }

    private static Predicate<JavaClass> in(String name) {
        return type -> packageOf(type).equals(name);
    }

    /** The first name below ours: {@code sim} for everything in {@code overbounce.sim}. */
    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.", 2)[0] : name;
    }

    private static void assertNone(Set<String> violations) {
        assertEquals("", String.join("\n", violations));
    }
}
