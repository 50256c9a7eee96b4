package overbounce.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say what to do with what a load test found. Main thread only. */
final class LoadTestOutputs {
    /** The word for no page at all. */
    static final String NONE = "none";

    @Option(
            names = "--html",
            defaultValue = "loadtest.html",
            description =
                    "Where the report goes, one file to look at and to pass on (${DEFAULT-VALUE}); none for none.")
    String html = "";

    @Option(names = "--json", description = "Where the report goes for programs, --baseline and --merge.")
    @Nullable
    Path json;

    @Option(names = "--baseline", description = "An earlier report (JSON) to compare with.")
    @Nullable
    Path baseline;

    @Option(
            names = "--merge",
            arity = "2..*",
            description = "Makes no load, but one report of those that several generators wrote (JSON).")
    List<Path> merge = new ArrayList<>();

    @Option(
            names = "--fail-if",
            description = "Exit 2 when this is so: ack.p99>60ms, bytes.in.rate>8kB/s; may be given several times.")
    List<String> failIf = new ArrayList<>();

    @Option(names = "--yes-i-own-this-server", description = "Needed for a server on another machine.")
    boolean own;

    @SuppressWarnings("unused") // Its presence is enough for picocli.
    @Option(names = "--help", usageHelp = true, description = "Shows this help.")
    private boolean help;
}
