package overbounce.arena;

import org.jspecify.annotations.Nullable;
import overbounce.bot.BotBrain;
import overbounce.codec.PlayerName;
import overbounce.snapshot.ClientFeed;

/** Somebody with a place in the arena: a connected person, one whose connection is gone, or a bot. Arena loop only. */
final class Member {
    /** No tick: it is not so. */
    static final int NEVER = -1;

    final int id;
    /** Tells apart those who had the same id one after the other; 0 for a bot. */
    int visit;

    final String name;
    /** What the eye keeps of the name. */
    final String skeleton;

    final InputRing inputs;
    final ClientFeed feed = new ClientFeed();
    /** Null for a bot, and while the connection is gone. */
    @Nullable
    ClientSink sink;
    /** Null for people. */
    @Nullable
    BotBrain brain;

    /** A bot's number among bots, which is what its name comes from. */
    int botNumber = NEVER;

    int heldSince = NEVER;
    int awaySince = NEVER;
    /** When something newly seen was last heard of. */
    int seenAt;

    int roundTripMs;
    int marginMs;

    Member(int id, String name, int tick) {
        this.id = id;
        this.name = name;
        skeleton = new PlayerName(name).skeleton();
        inputs = new InputRing();
        seenAt = tick;
    }

    boolean bot() {
        return brain != null;
    }

    boolean held() {
        return heldSince != NEVER;
    }

    boolean away() {
        return awaySince != NEVER;
    }
}
