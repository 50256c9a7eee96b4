package overbounce.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import overbounce.codec.FrameReader;
import overbounce.match.FreeForAll;
import overbounce.match.Match;
import overbounce.message.Frame;
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
        assertEquals(2 + 42, first.priv().size());
        assertEquals((1 << 30) - 1, first.priv().getFirst());
        Frame.ArenaPart arena = (Frame.ArenaPart) first.parts().getFirst();
        assertEquals(
                new Frame.Member(1, "Kestrel", false, false, false),
                arena.roster().getFirst());
        Frame.RegionPart region = (Frame.RegionPart) first.parts().get(1);
        assertEquals(1, region.entities().size());
        assertEquals(32768 + 31, region.entities().getFirst().mask());
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
        assertEquals("[8,null,0,0,[],[\"a\",6,8],[\"r\",0,6,8]]", frame(feed, 0));
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
        assertEquals(2, snapshots.encodes(), "full parts for all three");
        feeds[2].resync();
        nextBeat();
        for (ClientFeed feed : feeds) {
            frame(feed, 0);
        }
        snapshots.told();
        assertEquals(6, snapshots.encodes(), "deltas for two, full parts for one");
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
        assertEquals(0, RegionState.direction(100, 0));
        assertEquals(32, RegionState.direction(0, 100));
        assertEquals(64, RegionState.direction(-100, 0));
        assertEquals(96, RegionState.direction(0, -100));
        assertEquals(16, RegionState.direction(100, 100));
        assertEquals(0, RegionState.direction(1000, -1), "the nearest, also from above");
    }
}
