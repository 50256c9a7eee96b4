package overbounce.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import overbounce.message.ClientMessage;
import overbounce.motion.PlayerInput;

/** Reading one {@code input} message, as it comes sixty times a second from every client. One thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class InputDecodeBench {
    /** Power of two. */
    private static final int MESSAGES = 64;

    /** Ticks in one message: mostly one, eight when a client makes up for a gap. */
    @Param({"1", "2", "8"})
    private int entries;

    private final byte[][] texts = new byte[MESSAGES][];
    private final InputReader reader = new InputReader();
    private int next;

    @Setup
    public void writeMessages() {
        for (int i = 0; i < MESSAGES; i++) {
            List<PlayerInput> inputs = new ArrayList<>();
            for (int k = 0; k < entries; k++) {
                int tick = 12_000 + i * 8 + k;
                inputs.add(new PlayerInput(tick, i & 31, 4800 - i * 70, i * 31 - 960, 1, i, 3, 0, tick - 5, i & 15));
            }
            texts[i] = ClientWriter.write(new ClientMessage.Input(11_998 + i * 8, inputs))
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** The reader of a connection, as it is used. */
    @Benchmark
    public ClientMessage read() throws ProtocolViolation {
        byte[] text = texts[next++ & MESSAGES - 1];
        System.arraycopy(text, 0, reader.room(text.length), 0, text.length);
        return reader.read(text.length);
    }

    /** The general reader, which is the judge of all that is not plain: to compare with. */
    @Benchmark
    public ClientMessage readGeneral() throws ProtocolViolation {
        return ClientReader.read(new String(texts[next++ & MESSAGES - 1], StandardCharsets.US_ASCII));
    }
}
