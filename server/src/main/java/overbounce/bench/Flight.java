package overbounce.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.HdrHistogram.Histogram;

/**
 * What the flight recording of a server tells of the seconds that count: beats, snapshots and pauses of the collector,
 * in nanoseconds. One thread at a time.
 */
final class Flight {
    private static final String RECORDING = "bench";
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0">
              <event name="overbounce.Beat"><setting name="enabled">true</setting></event>
              <event name="overbounce.Snapshot"><setting name="enabled">true</setting></event>
              <event name="jdk.GCPhasePause">
                <setting name="enabled">true</setting><setting name="threshold">0 ns</setting>
              </event>
            </configuration>
            """;

    private final Histogram lateness = new Histogram(3);
    private final Histogram tickTime = new Histogram(3);
    private final Histogram writeTime = new Histogram(3);
    private final Histogram pauses = new Histogram(3);
    private final Histogram partsPerSnapshot = new Histogram(3);

    /** JVM flags that make a server record itself. */
    static List<String> flags(Path folder) {
        try {
            Path settings = folder.resolve("bench.jfc");
            Files.writeString(settings, SETTINGS);
            return List.of("-XX:StartFlightRecording:name=" + RECORDING + ",settings=" + settings, "-Xlog:jfr*=off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes out what a server has recorded so far. */
    static Flight of(ChildJvm server, List<Window.Span> spans, Path file) {
        server.jcmd("JFR.dump", "name=" + RECORDING, "filename=" + file);
        Flight flight = new Flight();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (counts(event.getEndTime(), spans)) {
                    flight.take(event);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return flight;
    }

    private static boolean counts(Instant at, List<Window.Span> spans) {
        for (Window.Span span : spans) {
            if (!at.isBefore(span.from()) && at.isBefore(span.to())) {
                return true;
            }
        }
        return false;
    }

    private void take(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "overbounce.Beat" -> {
                note(lateness, event.getDuration("lateness"));
                note(writeTime, event.getDuration("writeTime"));
            }
            case "overbounce.Snapshot" -> {
                note(tickTime, event.getDuration());
                partsPerSnapshot.recordValue(event.getLong("parts"));
            }
            case "jdk.GCPhasePause" -> note(pauses, event.getDuration());
            default -> {
                // The JVM adds a few of its own.
            }
        }
    }

    private static void note(Histogram histogram, Duration duration) {
        histogram.recordValue(Math.max(0, duration.toNanos()));
    }

    Histogram lateness() {
        return lateness;
    }

    /** Of ticks with a snapshot. */
    Histogram tickTime() {
        return tickTime;
    }

    Histogram writeTime() {
        return writeTime;
    }

    Histogram pauses() {
        return pauses;
    }

    Histogram partsPerSnapshot() {
        return partsPerSnapshot;
    }
}
