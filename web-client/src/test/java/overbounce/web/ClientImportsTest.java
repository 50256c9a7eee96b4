package overbounce.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the client's files to the arrows {@code lib <- state <- net, predict, render, input, hud, audio, lobby <-
 * main}, to no cycle and to their greatest length.
 *
 * <p>Test thread only.
 */
final class ClientImportsTest {
    private static final Path WEB = Path.of("src/main/web");
    private static final int LINES_MAX = 250;
    private static final int COLUMNS_MAX = 120;
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^\\s*(?:import|export)\\b[^;'\"]*?from\\s*['\"]([^'\"]+)['\"]"
                    + "|\\bimport\\s*\\(?\\s*['\"]([^'\"]+)['\"]");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\n]*");

    /** Folder to the folders that it may import besides itself; "" is the top, main.js and what it is made of. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "lib", Set.of(),
            "state", Set.of("lib"),
            "net", Set.of("lib", "state"),
            "predict", Set.of("lib", "state"),
            "render", Set.of("lib", "state"),
            "input", Set.of("lib", "state"),
            "hud", Set.of("lib", "state"),
            "audio", Set.of("lib", "state"),
            "lobby", Set.of("lib", "state"),
            "", Set.of("lib", "state", "net", "predict", "render", "input", "hud", "audio", "lobby"));

    /** Written by the build from Java. */
    private static final String COMPILED = "lib/motion.js";

    @Test
    void shouldImportOnlyAlongTheArrows() throws IOException {
        List<String> wrong = new ArrayList<>();
        importsByFile().forEach((file, imports) -> {
            Set<String> allowed = ALLOWED.getOrDefault(folder(file), Set.of());
            for (String imported : imports) {
                if (!folder(imported).equals(folder(file)) && !allowed.contains(folder(imported))) {
                    wrong.add(file + " imports " + imported);
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void shouldImportOnlyFilesThatExist() throws IOException {
        Map<String, Set<String>> files = importsByFile();
        List<String> missing = new ArrayList<>();
        files.forEach((file, imports) -> imports.stream()
                .filter(imported -> !files.containsKey(imported) && !imported.equals(COMPILED))
                .forEach(imported -> missing.add(file + " imports " + imported)));
        assertEquals(List.of(), missing);
    }

    @Test
    void shouldHaveNoCycle() throws IOException {
        Map<String, Set<String>> files = importsByFile();
        Set<String> done = new LinkedHashSet<>();
        for (String file : files.keySet()) {
            walk(file, files, new LinkedHashSet<>(), done);
        }
        assertTrue(done.size() >= files.size());
    }

    private static void walk(String file, Map<String, Set<String>> files, Set<String> way, Set<String> done) {
        assertTrue(way.add(file), () -> "a cycle: " + way + " and again " + file);
        if (!done.contains(file)) {
            files.getOrDefault(file, Set.of()).forEach(imported -> walk(imported, files, way, done));
        }
        done.add(file);
        way.remove(file);
    }

    @Test
    void shouldKeepFilesShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : ourFiles()) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > LINES_MAX) {
                tooLong.add(file + " has " + lines.size() + " lines");
            }
            lines.stream().filter(line -> line.length() > COLUMNS_MAX).forEach(line -> tooLong.add(file + ": " + line));
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void shouldFindTheImportsOfAFile() {
        String source = """
                // import { no } from './no.js';
                import { a,
                  b } from '../lib/a.js';
                import * as c from './c.js';
                /** @param {import('./type.js').T} t */
                const z = await import('../lib/z.js');
                """;
        assertEquals(Set.of("lib/a.js", "net/c.js", "lib/z.js"), imports("net/x.js", source));
    }

    private static Map<String, Set<String>> importsByFile() throws IOException {
        Map<String, Set<String>> files = new TreeMap<>();
        for (Path file : scripts()) {
            String name = WEB.relativize(file).toString().replace('\\', '/');
            files.put(name, imports(name, Files.readString(file)));
        }
        assertTrue(files.size() > 20, "where is the client?");
        return files;
    }

    private static Set<String> imports(String file, String source) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = IMPORT.matcher(COMMENT.matcher(source).replaceAll(""));
        while (matcher.find()) {
            String path = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            Path folder = Path.of(file).getParent();
            Path target = folder == null ? Path.of(path) : folder.resolve(path);
            found.add(target.normalize().toString().replace('\\', '/'));
        }
        return found;
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    /** All but what somebody else wrote. */
    private static List<Path> ourFiles() throws IOException {
        return scripts().stream()
                .filter(file -> !file.toString().contains("vendor"))
                .toList();
    }

    private static String folder(String file) {
        int slash = file.indexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }
}
