package overbounce.arena;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.codec.FrameReader;
import overbounce.codec.ReceivedArena;
import overbounce.codec.ReceivedEntity;
import overbounce.message.ClientMessage;
import overbounce.message.Frame;
import overbounce.message.FrameLayout;
import overbounce.motion.Grid;
import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;
import overbounce.snapshot.Part;
import overbounce.snapshot.Slice;

/**
 * A client without a network: takes what the arena sends, holds what a real client would hold, and sends an input for
 * every tick. One thread.
 */
public final class TestClient implements ClientSink {
    final ReceivedArena received = new ReceivedArena();
    final List<Frame> frames = new ArrayList<>();
    final List<String> controls = new ArrayList<>();
    boolean writable = true;
    /** It takes nothing before this tick. */
    int stalledUntil;

    /** Ticks between its last two deltas. */
    int backBefore;

    boolean sending = true;
    int closedWith;
    int bytes;
    int resyncs;
    /** The tick of the last frame that it lacked the base of. */
    int resyncedAt;
    /** The kills and lines of chat that it was told, each once, by tick; and from when on it would not miss any. */
    final List<String> news = new ArrayList<>();

    int newsSince;

    /** How long after a snapshot its inputs are: what it says to have seen and where its screen is. */
    int viewDelayTicks = 4;

    private final Arena arena;
    private int id;
    private int buttons;
    private int aimX;
    private int aimY;
    private int weapon = 1;
    private int fires;
    private int jumps;

    TestClient(Arena arena) {
        this.arena = arena;
        newsSince = arena.tickNumber();
    }

    void joined(int newId) {
        id = newId;
    }

    public int id() {
        return id;
    }

    @Override
    public void send(Slice prefix, List<Part> parts) {
        StringBuilder text = new StringBuilder();
        append(text, prefix);
        for (Part part : parts) {
            append(text, part.plain());
        }
        text.append(']');
        bytes += text.length();
        Frame frame = FrameReader.read(text.toString());
        frames.add(frame);
        if (received.apply(frame)) {
            hear(frame.tick());
        } else {
            resyncs++;
            resyncedAt = frame.tick();
            arena.resync(id);
        }
    }

    private void hear(int tick) {
        for (Frame.Kill kill : received.newKills()) {
            news.add(tick - kill.back() + " " + kill.killer() + " killed " + kill.victim());
        }
        for (Frame.ChatLine line : received.newChat()) {
            news.add(tick - line.back() + " " + line.id() + " said " + line.text());
        }
    }

    /** Loses all it holds. */
    void forget() {
        received.reset();
        newsSince = arena.tickNumber();
    }

    private static void append(StringBuilder text, Slice slice) {
        text.append(new String(slice.bytes(), slice.offset(), slice.length(), StandardCharsets.US_ASCII));
    }

    @Override
    public void sendControl(String json) {
        controls.add(json);
        if (json.startsWith("{\"type\":\"map\"")) {
            received.reset();
        }
    }

    @Override
    public Room room(int intervalTicks) {
        return writable ? Room.PLENTY : Room.NONE;
    }

    @Override
    public void close(int code, String reason) {
        closedWith = code;
    }

    /** Holds these buttons from now on; fire and jump count as pressed anew. */
    public TestClient press(int newButtons) {
        fires += (newButtons & PlayerInput.FIRE) != 0 ? 1 : 0;
        jumps += (newButtons & PlayerInput.JUMP) != 0 ? 1 : 0;
        buttons = newButtons;
        return this;
    }

    /** Aims at a point relative to the eye, in u. */
    public TestClient aim(int x, int y) {
        aimX = x * Grid.AIM;
        aimY = y * Grid.AIM;
        return this;
    }

    public TestClient wield(int slot) {
        weapon = slot;
        return this;
    }

    PlayerInput input(int tick) {
        int view = Math.max(0, (tick - viewDelayTicks) / 2 * 2);
        return new PlayerInput(tick, buttons, aimX, aimY, weapon, fires & 255, jumps & 255, 0, view, 0);
    }

    /** Sends the input of the coming tick. */
    void act(int tick) {
        if (sending && closedWith == 0) {
            arena.offer(id, new ClientMessage.Input(received.tick(), List.of(input(tick))), 8, 20);
        }
    }

    /** Its own state by the newest frame. */
    public PlayerState player() {
        PlayerState player = received.player();
        if (player == null) {
            throw new AssertionError("no private state was received");
        }
        return player;
    }

    boolean sees(int otherId) {
        return received.entities().containsKey(otherId);
    }

    boolean seesDead(int otherId) {
        return entity(otherId).has(FrameLayout.FLAG_DEAD);
    }

    /** What it holds of a player that it sees. */
    ReceivedEntity entity(int otherId) {
        return known(received.entities().get(otherId));
    }

    Frame.Member member(int otherId) {
        return known(received.roster().get(otherId));
    }

    Frame.Score score(int otherId) {
        return known(received.scores().get(otherId));
    }

    private static <T> T known(@Nullable T held) {
        if (held == null) {
            throw new AssertionError("nothing is held of that player");
        }
        return held;
    }

    Frame lastFrame() {
        return frames.getLast();
    }
}
