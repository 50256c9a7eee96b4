package overbounce.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import overbounce.bench.floor.FrameSizes.Size;
import overbounce.codec.ClientWriter;
import overbounce.message.ClientMessage;
import overbounce.message.Protocol;
import overbounce.motion.PlayerInput;

/**
 * One more client of the game, who runs and fires like the others and writes down the sizes of the frames it gets.
 *
 * <p>Thread-safe.
 */
final class FrameRecorder implements WebSocket.Listener, AutoCloseable {
    /** How far ahead its inputs are: it need not be good, only never late. */
    private static final int LEAD_TICKS = 8;

    /** The kind of a part is its first word, and what a prefix holds are numbers. */
    private static final String FIRST_PART = ",[\"";

    private final HttpClient http = HttpClient.newHttpClient();
    private final StringBuilder text = new StringBuilder();
    private final List<Size> sizes = new ArrayList<>();
    private final SplittableRandom random;
    private @Nullable WebSocket socket;
    private boolean recording;
    private int buttons;
    private int presses;

    FrameRecorder(URI server, String arena, long seed) {
        random = new SplittableRandom(seed);
        try {
            socket = http.newWebSocketBuilder()
                    .subprotocols(Protocol.SUBPROTOCOL)
                    .buildAsync(server.resolve(Protocol.PATH + "?arena=" + arena), this)
                    .join();
        } catch (CompletionException e) {
            throw new BenchProblem("The server takes no recorder of frames: " + e.getMessage());
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        say(opened, new ClientMessage.Hello("Recorder", "", null));
        opened.request(1);
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
        text.append(piece);
        if (last) {
            if (text.charAt(0) == '[') {
                frame(from);
            }
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void frame(WebSocket from) {
        int prefix = text.indexOf(FIRST_PART);
        if (recording && prefix > 0) {
            // The bracket that closes a frame belongs to neither.
            sizes.add(new Size(prefix, text.length() - 1 - prefix));
        }
        int seen = Integer.parseInt(text, 1, text.indexOf(","), 10);
        int tick = seen + LEAD_TICKS;
        say(from, new ClientMessage.Input(seen, List.of(input(tick), input(tick + 1))));
    }

    private PlayerInput input(int tick) {
        if (tick % 20 < 2) {
            buttons = random.nextInt(32);
            presses = presses + 1 & 255;
        }
        int aimY = random.nextInt(-2000, 2000);
        return new PlayerInput(tick, buttons, 4000, aimY, 1, presses, presses, 0, Math.max(0, tick - 12), 0);
    }

    private static void say(WebSocket to, ClientMessage message) {
        to.sendText(ClientWriter.write(message), true);
    }

    /** Writes down what comes from now on, or no more: the frames while others come in are no measure of the rest. */
    synchronized void record(boolean on) {
        recording = on;
    }

    /** The frames so far. */
    synchronized List<Size> sizes() {
        return List.copyOf(sizes);
    }

    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
        http.shutdownNow();
    }
}
