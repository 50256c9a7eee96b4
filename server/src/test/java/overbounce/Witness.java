package overbounce;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import overbounce.codec.ClientWriter;
import overbounce.codec.FrameReader;
import overbounce.codec.ReceivedArena;
import overbounce.message.ClientMessage;
import overbounce.message.Frame;
import overbounce.motion.PlayerInput;
import overbounce.testkit.RawClient;

/**
 * A player in good faith who plays while others misbehave, and notes whether anything is missing from what it is told.
 *
 * <p>Thread-safe.
 */
final class Witness implements AutoCloseable {
    private static final int FRAMES_MIN = 60;
    private static final int STEPS_MIN = 10;

    private final RawClient line;
    private final Thread thread;
    private final CountDownLatch playing = new CountDownLatch(1);
    private final ReceivedArena arena = new ReceivedArena();
    private final List<String> complaints = new ArrayList<>();
    private int id;
    private int firstTick;
    private int lastTick;
    private int frames;
    private int steps;
    private int lastX;

    private Witness(RawClient line) {
        this.line = line;
        thread = Thread.ofVirtual().unstarted(this::play);
    }

    /** Joins, and returns when it is in the fight. */
    static Witness join(int port) throws IOException, InterruptedException {
        RawClient line = RawClient.webSocket(port);
        line.sendText(ClientWriter.write(new ClientMessage.Hello("Witness", "", null)));
        Witness witness = new Witness(line);
        witness.thread.start();
        Assertions.assertTrue(witness.playing.await(30, TimeUnit.SECONDS), "the witness never saw itself");
        return witness;
    }

    private void play() {
        try {
            while (true) {
                RawClient.Frame message = line.next();
                if (message.opcode() == RawClient.TEXT && message.text().startsWith("[")) {
                    take(FrameReader.read(message.text()));
                } else if (message.opcode() == RawClient.PING) {
                    line.send(RawClient.frame(RawClient.PONG, message.text()));
                } else {
                    note(message);
                }
            }
        } catch (EOFException | SocketException ended) {
            thread.interrupt();
        } catch (IOException | RuntimeException failure) {
            complain(failure.toString());
        }
    }

    private synchronized void note(RawClient.Frame message) {
        if (message.text().contains("\"welcome\"")) {
            id = Integer.parseInt(message.text().replaceAll(".*?\"id\":(\\d+).*", "$1"));
        } else if (!message.text().startsWith("{\"type\":\"next\"")) {
            complain("told: " + message.text());
        }
    }

    private synchronized void take(Frame frame) throws IOException {
        if (!arena.apply(frame)) {
            complain("a part of tick " + frame.tick() + " has a base that was never sent");
        }
        if (frames > 0 && frame.tick() <= lastTick) {
            complain("tick " + frame.tick() + " after " + lastTick);
        }
        firstTick = frames == 0 ? frame.tick() : firstTick;
        lastTick = frame.tick();
        frames++;
        if (arena.entities().containsKey(id)) {
            int x = arena.entities().get(id).x();
            steps += x == lastX ? 0 : 1;
            lastX = x;
            playing.countDown();
        }
        notifyAll();
        int buttons = PlayerInput.FIRE | (lastTick / 60 % 2 == 0 ? PlayerInput.LEFT : PlayerInput.RIGHT);
        int tick = lastTick + 6;
        var inputs = List.of(
                new PlayerInput(tick - 1, buttons, 800, 0, 1, 0, 0, 0, lastTick, 0),
                new PlayerInput(tick, buttons, 800, 0, 1, 0, 0, 0, lastTick, 0));
        line.sendText(ClientWriter.write(new ClientMessage.Input(lastTick, inputs)));
    }

    private synchronized void complain(String what) {
        complaints.add(what);
    }

    synchronized int lastTick() {
        return lastTick;
    }

    synchronized boolean sees(String name) {
        return arena.roster().values().stream().anyMatch(member -> member.name().equals(name));
    }

    /** Fails unless the witness gets its frames, can use all of them and moves in them. */
    synchronized void demandUndisturbed() throws InterruptedException {
        long patienceEnds = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while ((frames < FRAMES_MIN || steps < STEPS_MIN) && System.nanoTime() < patienceEnds) {
            wait(1000);
        }
        Assertions.assertEquals("", String.join("\n", complaints));
        int due = (lastTick - firstTick) / 2 + 1;
        Assertions.assertTrue(frames >= FRAMES_MIN && frames >= due * 0.9, frames + " of " + due + " frames came");
        Assertions.assertTrue(steps >= STEPS_MIN, "moved in " + steps + " of " + frames + " frames");
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
