package overbounce.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
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
import org.openjdk.jmh.infra.Blackhole;

/** From the bytes of one {@code input} to its message, through the stages of a connection. One thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class InboundBench {
    private static final String INPUT = "{\"type\":\"input\",\"seen\":118,\"inputs\":[[121,2,4800,-96,1,0,3,0,116,7]]}";

    /** Without the shortcut: the frame decoder and all stages behind it. */
    @Param({"true", "false"})
    private boolean shortcut;

    @SuppressWarnings("NullAway.Init") // made before it is used
    private EmbeddedSession session;

    @SuppressWarnings("NullAway.Init") // made before it is used
    private ByteBuf frame;

    @Setup
    public void shakeHands(Blackhole sink) {
        session = new EmbeddedSession(shortcut, false, sink::consume);
        byte[] bytes = MaskedFrame.of(MaskedFrame.TEXT, INPUT.getBytes(StandardCharsets.US_ASCII), 0x5a17c3e9);
        frame = Unpooled.directBuffer().writeBytes(bytes);
    }

    @Benchmark
    public void receive() {
        session.receive(frame.retainedDuplicate());
    }
}
