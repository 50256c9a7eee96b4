package overbounce.loadtest.client;

import io.netty.buffer.ByteBuf;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import overbounce.codec.ClientWriter;
import overbounce.codec.ServerReader;
import overbounce.loadtest.Count;
import overbounce.loadtest.Timing;
import overbounce.message.ClientMessage;
import overbounce.message.ServerMessage;

/** One client of a load test: connects, says hello, plays, and comes back when its line breaks. Its loop only. */
final class LoadClient {
    private static final long RETRY_NANOS_MIN = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long RETRY_NANOS_MAX = TimeUnit.SECONDS.toNanos(8);

    private final LoopShare share;
    private final int slot;
    private final URI address;
    private final String name;
    private final SplittableRandom random;
    private final Player player;
    private Stage stage = Stage.AWAY;
    private @Nullable Connection connection;
    private @Nullable String token;
    private boolean came;
    private long dueNanos;
    private long helloNanos;
    private long retryNanos = RETRY_NANOS_MIN;
    private boolean unwanted;

    private enum Stage {
        AWAY,
        CONNECTING,
        GREETING,
        PLAYING,
        DONE
    }

    /**
     * A client that is to connect at a time.
     *
     * @param number which of all clients it is: it decides name and arena
     */
    LoadClient(LoopShare share, int number, Pilot pilot, SplittableRandom random, long dueNanos) {
        this.share = share;
        this.slot = share.pace().nextSlot();
        this.address = share.target().address(number);
        this.name = "Load " + (number + 1);
        this.random = random;
        this.dueNanos = dueNanos;
        this.player = new Player(share.tally(), share.writer(), pilot, clock(share, random));
    }

    /** Lines and clocks of players differ; were all alike, a thousand inputs would be due at one moment. */
    private static InputClock clock(LoopShare share, SplittableRandom random) {
        return new InputClock(random.nextLong(share.plan().line().spread().toNanos() + 1));
    }

    long firstDueNanos() {
        return dueNanos;
    }

    /** It is time for whatever comes next. */
    void act(long nowNanos) {
        if (stage == Stage.AWAY) {
            connect();
        } else if (stage == Stage.PLAYING && connection != null) {
            share.pace().wake(slot, player.act(connection, nowNanos));
        }
    }

    private void connect() {
        stage = Stage.CONNECTING;
        Connection attempt = new Connection(this);
        connection = attempt;
        share.bootstrap()
                .clone()
                .handler(new ConnectionPipeline(share, address, attempt, random.split()))
                .connect(new InetSocketAddress(address.getHost(), address.getPort()))
                .addListener(made -> {
                    if (!made.isSuccess()) {
                        attempt.refused(made.cause());
                    }
                });
    }

    /** The WebSocket is there. */
    void connected(long nowNanos) {
        share.tally().time(Timing.CONNECT, nowNanos - dueNanos);
        stage = Stage.GREETING;
        helloNanos = nowNanos;
        if (connection != null) {
            connection.say(ClientWriter.write(new ClientMessage.Hello(name, "", token)));
            share.tally().count(Count.MESSAGES, 1);
        }
    }

    /** The server has said something. */
    void told(ByteBuf text, long nowNanos) {
        share.pace().glance(nowNanos);
        try {
            if (!FrameHead.isFrame(text)) {
                control(ServerReader.read(text.toString(StandardCharsets.UTF_8)), nowNanos);
            } else if (stage == Stage.PLAYING && connection != null) {
                player.frame(connection, text, nowNanos);
            }
        } catch (IllegalArgumentException unreadable) {
            share.tally().error("unreadable");
        }
    }

    private void control(@Nullable ServerMessage message, long nowNanos) {
        switch (message) {
            case ServerMessage.Welcome welcome -> welcomed(welcome, nowNanos);
            case ServerMessage.Pong pong -> player.pong(pong.id(), nowNanos);
            case ServerMessage.MapChange change -> player.mapChanged(change);
            case ServerMessage.ErrorMessage error ->
                share.tally().error(error.code().wire());
            case ServerMessage.Bye bye -> unwanted = !bye.code().retry();
            case null, default -> {
                // Whatever else a server says is for clients that came later.
            }
        }
    }

    private void welcomed(ServerMessage.Welcome welcome, long nowNanos) {
        share.tally().time(Timing.WELCOME, nowNanos - helloNanos);
        share.tally().count(Count.WELCOMES, 1);
        if (token != null) {
            share.tally().count(welcome.resumed() ? Count.RESUMED : Count.RESUME_LOST, 1);
        }
        if (!came) {
            share.tally().count(Count.CAME, 1);
        }
        came = true;
        token = welcome.resume();
        retryNanos = RETRY_NANOS_MIN;
        stage = Stage.PLAYING;
        share.tally().connected.increment();
        player.begin(welcome, nowNanos, nowNanos - helloNanos);
        share.pace().wake(slot, nowNanos);
    }

    /** Something went wrong with the connection, which will end. */
    void failed(Throwable cause) {
        share.tally().failure(cause);
    }

    /** The connection has ended, and it was not us. */
    void gone(boolean wasOpen, int closeCode, long nowNanos) {
        if (wasOpen) {
            share.tally().close(closeCode);
        } else {
            share.tally().count(Count.CONNECT_FAILED, 1);
        }
        away(nowNanos, retryNanos);
        retryNanos = Math.min(2 * retryNanos, RETRY_NANOS_MAX);
        stage = unwanted ? Stage.DONE : stage;
    }

    /** Not connected any more; comes again after a while. */
    private void away(long nowNanos, long pauseNanos) {
        if (stage == Stage.PLAYING) {
            share.tally().connected.decrement();
            player.end(nowNanos);
        }
        stage = Stage.AWAY;
        connection = null;
        dueNanos = nowNanos + pauseNanos;
        share.pace().wake(slot, dueNanos);
    }

    /** Leaves for good and comes back as somebody new, or loses its line and comes back as the same player. */
    void churn(boolean goodbye, long nowNanos) {
        if (stage != Stage.PLAYING || connection == null) {
            return;
        }
        share.tally().count(Count.CHURNED, 1);
        if (goodbye) {
            connection.leave();
            token = null;
        } else {
            connection.breakOff();
        }
        away(nowNanos, RETRY_NANOS_MIN);
    }

    /** Leaves, and does not come back. */
    void stop(long nowNanos) {
        if (connection != null) {
            connection.leave();
        }
        away(nowNanos, 0);
        stage = Stage.DONE;
    }
}
