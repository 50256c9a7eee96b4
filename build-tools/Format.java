import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks ("check") or rewrites ("apply") the format of all Java files below the folders given. */
void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());
    List<Path> wrong = new ArrayList<>();
    for (String folder : List.of(args).subList(1, args.length)) {
        for (Path file : javaFiles(Path.of(folder))) {
            String text = Files.readString(file);
            String formatted = format(formatter, file, text);
            if (!formatted.equals(text)) {
                wrong.add(file);
                if (apply) {
                    Files.writeString(file, formatted);
                }
            }
        }
    }
    wrong.forEach(file -> IO.println((apply ? "formatted " : "not formatted: ") + file));
    if (!apply && !wrong.isEmpty()) {
        IO.println("run ./mvnw -N -Dformat.mode=apply validate");
        System.exit(1);
    }
}

List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
        return List.of();
    }
    try (var files = Files.walk(folder)) {
        return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
}

String format(Formatter formatter, Path file, String text) {
    try {
        String cleaned = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), Style.PALANTIR);
        return formatter.formatSource(cleaned);
    } catch (FormatterException e) {
        throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
}
