package overbounce.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import overbounce.codec.FrameReader;
import overbounce.match.FreeForAll;
import overbounce.match.Match;
import overbounce.message.Frame;
import overbounce.message.FrameLayout;
import overbounce.message.PrivateVector;
import overbounce.motion.PlayerInput;
import overbounce.motion.Tuning;
import overbounce.sim.Player;
import overbounce.sim.TestMaps;
import overbounce.sim.World;

final class SnapshotsTest {
    private final Roster roster = new Roster();
    private final Snapshots snapshots = new Snapshots(roster);
    private final Match match = new Match(FreeForAll.of(20, 600));
    private final World world = new World(TestMaps.furnished(), Tuning.defaults(), 3);
    private int tick;

    private void step() {
        tick++;
        for (Player player : world.players()) {
            int buttons = (tick + player.id()) / 20 % 2 == 0 ? PlayerInput.LEFT : PlayerInput.RIGHT;
            player.command(new PlayerInput(tick, buttons, 800, tick % 40, 1, 0, 0, 0, 0, 0), 0);
        }
        world.step(tick);
        snapshots.note(tick, world.events());
    }

    private static String text(Slice prefix, List<Part> parts) {
        StringBuilder text = new StringBuilder(text(prefix));
        for (Part part : parts) {
            text.append(text(part.plain()));
        }
        return text.append(']').toString();
    }

    private static String text(Slice slice) {
        return new String(slice.bytes(), slice.offset(), slice.length(), StandardCharsets.US_ASCII);
    }

    private String frame(ClientFeed feed, int id) {
        return text(snapshots.prefix(feed, world.player(id), 0), snapshots.parts(feed));
    }

    private void nextBeat() {
        step();
        step();
        snapshots.look(tick, world, match);
    }

    @Test
    void shouldWriteFramesAsTheProtocolDrawsThem() {
        roster.enter(1, "Kestrel", false);
        world.add(1, false);
        ClientFeed feed = new ClientFeed();
        nextBeat();
        Frame first = FrameReader.read(frame(feed, 1));
        assertEquals(2, first.tick());
        assertEquals(Frame.FULL, first.back());
        List<Integer> priv = Objects.requireNonNull(first.priv());
        assertEquals(1 + PrivateVector.SIZE, priv.size());
        assertEquals(FrameLayout.PRIVATE_ALL, priv.getFirst());
        Frame.ArenaPart arena = (Frame.ArenaPart) first.parts().getFirst();
        assertEquals(
                new Frame.Member(1, "Kestrel", false, false, false),
                arena.roster().getFirst());
        Frame.RegionPart region = first.parts().stream()
                .filter(part -> part instanceof Frame.RegionPart found
                        && !found.entities().isEmpty())
                .map(Frame.RegionPart.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(1, region.entities().size());
        assertTrue(region.full() && region.entities().getFirst().isNew());
        snapshots.told();
    }

    @Test
    void shouldSayShortlyThatNothingIsNew() {
        ClientFeed feed = new ClientFeed();
        for (int beat = 0; beat < 3; beat++) {
            nextBeat();
            frame(feed, 0);
            snapshots.told();
        }
        nextBeat();
        assertEquals("[8,2,null,0,0,[]]", frame(feed, 0));
    }

    @Test
    void shouldEncodeOnlyWhatIsAskedForAndThatOnce() {
        nextBeat();
        snapshots.told();
        assertEquals(0, snapshots.encodes(), "nobody watches");
        ClientFeed[] feeds = {new ClientFeed(), new ClientFeed(), new ClientFeed()};
        nextBeat();
        for (ClientFeed feed : feeds) {
            frame(feed, 0);
        }
        snapshots.told();
        long full = 1 + 6;
        assertEquals(full, snapshots.encodes(), "the arena and the regions on the screen for all three");
        feeds[2].resync();
        nextBeat();
        for (ClientFeed feed : feeds) {
            frame(feed, 0);
        }
        snapshots.told();
        long delta = full + 1;
        assertEquals(full + delta + full, snapshots.encodes(), "deltas and sounds for two, full parts for one");
    }

    @Test
    void shouldGiveTheSameBytesOfAPartToEverybody() {
        world.add(1, false);
        world.add(2, false);
        ClientFeed one = new ClientFeed();
        ClientFeed two = new ClientFeed();
        for (int beat = 0; beat < 5; beat++) {
            nextBeat();
            snapshots.prefix(one, world.player(1), 0);
            Part first = snapshots.parts(one).get(1);
            snapshots.prefix(two, world.player(2), 0);
            Part second = snapshots.parts(two).get(1);
            assertSame(first, second);
            assertEquals(beat + 1, first.edition() + (beat == 0 ? 0 : 1), "written once a beat");
            snapshots.told();
        }
    }

    @Test
    void shouldAllocateNothingForAClientInSteadyState() {
        for (int id = 1; id <= 8; id++) {
            roster.enter(id, "Player " + id, false);
            world.add(id, false);
        }
        ClientFeed[] feeds = new ClientFeed[100];
        for (int i = 0; i < feeds.length; i++) {
            feeds[i] = new ClientFeed();
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = 0;
        for (int beat = 0; beat < 600; beat++) {
            nextBeat();
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < feeds.length; i++) {
                snapshots.prefix(feeds[i], world.player(i % 8 + 1), i);
                snapshots.parts(feeds[i]);
            }
            allocated += beat < 300 ? 0 : threads.getCurrentThreadAllocatedBytes() - before;
            snapshots.told();
        }
        assertTrue(allocated < 300 * 200, "30,000 frames allocated " + allocated + " bytes");
    }

    @Test
    void shouldTellTheNearestOf128Directions() {
        assertEquals(0, WorldState.direction(100, 0));
        assertEquals(32, WorldState.direction(0, 100));
        assertEquals(64, WorldState.direction(-100, 0));
        assertEquals(96, WorldState.direction(0, -100));
        assertEquals(16, WorldState.direction(100, 100));
        assertEquals(0, WorldState.direction(1000, -1), "the nearest, also from above");
    }
}
