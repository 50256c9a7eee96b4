package overbounce.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import overbounce.bench.floor.Floor;
import overbounce.bench.floor.FrameSizes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The server that only moves bytes; bench starts it. Main thread only. */
@Command(name = "floor", hidden = true, description = "Moves bytes of recorded sizes, for bench to compare with.")
final class FloorCommand implements Callable<Integer> {
    @Option(names = "--sizes", required = true)
    private Path sizes = Path.of("");

    @Option(names = "--loops", defaultValue = "1")
    private int loops;

    @SuppressWarnings("unused") // Its presence is enough for picocli.
    @Option(names = "--help", usageHelp = true)
    private boolean help;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Floor floor = new Floor(FrameSizes.read(sizes), loops);
        System.out.println("floor: ready on http://localhost:" + floor.port());
        System.out.flush();
        new CountDownLatch(1).await();
        return 0;
    }
}
