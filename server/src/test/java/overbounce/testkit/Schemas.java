package overbounce.testkit;

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
import org.jspecify.annotations.Nullable;

/** The JSON Schemas of docs/schema, which authors of other clients go by. Thread-safe. */
public final class Schemas {
    /** Stands for docs/schema in the addresses of schemas; nothing is fetched from anywhere. */
    private static final String ROOT = "docs:/schema/";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Schemas::text));

    private Schemas() {}

    /** Why the schema of that file does not take the JSON text; empty when it does. */
    public static List<String> faults(String file, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of(ROOT + file)).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static @Nullable String text(String address) {
        if (!address.startsWith(ROOT)) {
            return null;
        }
        try {
            return Files.readString(Path.of("..", "docs", "schema", address.substring(ROOT.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
