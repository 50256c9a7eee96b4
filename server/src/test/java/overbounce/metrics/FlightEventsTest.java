package overbounce.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What a flight recording says of beats and snapshots. */
@Isolated
class FlightEventsTest {
    private static final String BEAT = "overbounce.Beat";
    private static final String SNAPSHOT = "overbounce.Snapshot";

    @Test
    void shouldRecordABeatWithItsTimes(@TempDir Path folder) throws IOException {
        RecordedEvent beat = recorded(folder, BEAT, () -> {
                    BeatEvent event = new BeatEvent();
                    event.begin();
                    event.end(3, 1_500, 2, 70_000);
                })
                .getFirst();
        assertEquals(3, beat.getInt("loop"));
        assertEquals(Duration.ofNanos(1_500), beat.getDuration("lateness"));
        assertEquals(2, beat.getInt("ticks"));
        assertEquals(Duration.ofNanos(70_000), beat.getDuration("writeTime"));
        assertFalse(beat.getDuration().isNegative());
    }

    @Test
    void shouldRecordASnapshotWithWhatWasTold(@TempDir Path folder) throws IOException {
        RecordedEvent snapshot = recorded(folder, SNAPSHOT, () -> {
                    SnapshotEvent event = new SnapshotEvent();
                    event.begin();
                    if (event.wanted()) {
                        event.commit("arena-7", 1204, 2, 16, 9_600);
                    }
                })
                .getFirst();
        assertEquals("arena-7", snapshot.getString("arena"));
        assertEquals(1204, snapshot.getInt("tick"));
        assertEquals(2, snapshot.getLong("parts"));
        assertEquals(16, snapshot.getLong("frames"));
        assertEquals(9_600, snapshot.getLong("bytes"));
    }

    @Test
    void shouldWantNothingWhileNobodyRecords() {
        SnapshotEvent event = new SnapshotEvent();
        event.begin();
        assertFalse(event.wanted());
    }

    private static List<RecordedEvent> recorded(Path folder, String name, Runnable happening) throws IOException {
        Path file = folder.resolve("events.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(name).withoutThreshold();
            recording.start();
            happening.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .toList();
    }
}
