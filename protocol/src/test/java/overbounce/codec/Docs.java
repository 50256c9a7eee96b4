package overbounce.codec;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What authors of other clients go by: docs/protocol.md, docs/asyncapi.yaml and docs/schema. */
final class Docs {
    /** Stands for docs/schema in the addresses of schemas; nothing is fetched from anywhere. */
    private static final String SCHEMA_ROOT = "docs:/schema/";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Docs::schema));

    private Docs() {}

    /** A file or folder of docs, from wherever the tests run. */
    static Path path(String name) {
        Path inModule = Path.of("..", "docs");
        return (Files.isDirectory(inModule) ? inModule : Path.of("docs"))
                .resolve(name)
                .toAbsolutePath()
                .normalize();
    }

    static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines of all blocks of docs/protocol.md that are marked as JSON of this kind. */
    static List<String> examples(String kind) {
        List<String> lines = Pattern.compile("```json " + kind + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text("protocol.md"))
                .results()
                .map((MatchResult block) -> block.group(1))
                .flatMap(String::lines)
                .toList();
        assertFalse(lines.isEmpty(), "no examples of " + kind);
        return lines;
    }

    /** Why the schema in that file of docs/schema does not take the JSON text; empty when it does. */
    static List<String> faults(String schema, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of(SCHEMA_ROOT + schema)).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static @Nullable String schema(String address) {
        return address.startsWith(SCHEMA_ROOT) ? text("schema/" + address.substring(SCHEMA_ROOT.length())) : null;
    }

    /** Why a schema is none by the rules of its draft; empty when it is one. */
    static List<String> faultsOfSchema(String schema) {
        return SCHEMAS
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                .validate(text("schema/" + schema), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }
}
