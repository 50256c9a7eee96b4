package overbounce.arena;

import org.jspecify.annotations.Nullable;
import overbounce.message.ByeCode;
import overbounce.motion.Grid;
import overbounce.snapshot.Roster;

/**
 * Who comes, goes, is away or has lost the connection; and the bots that make up the numbers.
 *
 * <p>A lost connection leaves its body in the world for 5 s, so that unplugging saves nobody, and its place for 60 s.
 * Who is away stands still and becomes a spectator after 30 s. Arena loop only.
 */
final class Attendance {
    static final int BODY_HELD_TICKS = 5 * Grid.TICK_HZ;
    static final int PLACE_HELD_TICKS = 60 * Grid.TICK_HZ;
    static final int AWAY_TICKS = 30 * Grid.TICK_HZ;

    private static final int PING_TICKS = 2 * Grid.TICK_HZ;

    private final Arena arena;
    private final ArenaSettings settings;
    private final Members members;
    private final Roster roster;
    private final Bots bots;

    Attendance(Arena arena, Members members, Roster roster, Bots bots) {
        this.arena = arena;
        this.settings = arena.settings();
        this.members = members;
        this.roster = roster;
        this.bots = bots;
    }

    void update(int tick) {
        for (int i = members.all().size() - 1; i >= 0; i--) {
            Member member = members.all().get(i);
            if (member.held() && tick - member.heldSince >= PLACE_HELD_TICKS) {
                remove(member);
            } else if (bodyIsDue(member, tick)) {
                arena.stage().remove(member.id);
            }
        }
        int wanted = bots.wanted(connected());
        while (members.bots() < wanted && members.hasFreeId()) {
            Member bot = members.addBot(members.freeBotNumber(), bots.brain(), tick);
            enter(bot);
        }
        while (members.bots() > wanted) {
            remove(leastOfBots());
        }
        if (tick % PING_TICKS == 0) {
            for (Member member : members.all()) {
                roster.ping(member.id, member.roundTripMs);
            }
        }
    }

    /** Whether it is time for a body that nobody moves to leave the world. */
    private static boolean bodyIsDue(Member member, int tick) {
        boolean heldLong = member.held() && tick - member.heldSince >= BODY_HELD_TICKS;
        boolean awayLong = member.away() && tick - member.awaySince >= AWAY_TICKS;
        return heldLong || awayLong;
    }

    private int connected() {
        return members.people() - members.held();
    }

    int join(String name, ClientSink sink, int tick) {
        if (connected() >= settings.playersMax()) {
            return 0;
        }
        Member longestGone = members.hasFreeId() ? null : longestHeld();
        if (longestGone != null) {
            remove(longestGone);
        }
        if (!members.hasFreeId()) {
            return 0;
        }
        Member member = members.addPerson(name, sink, tick);
        enter(member);
        return member.id;
    }

    private @Nullable Member longestHeld() {
        Member longest = null;
        for (Member member : members.all()) {
            if (member.held() && (longest == null || member.heldSince < longest.heldSince)) {
                longest = member;
            }
        }
        return longest;
    }

    private void enter(Member member) {
        roster.enter(member.id, member.name, member.bot());
        arena.enterScores(member.id);
        arena.stage().add(member.id, member.bot());
    }

    boolean resume(int id, ClientSink sink, int tick) {
        Member member = members.get(id);
        if (member == null || member.bot() || (member.held() && connected() >= settings.playersMax())) {
            return false;
        }
        ClientSink old = member.sink;
        if (old != null) {
            old.close(ByeCode.REPLACED.closeCode(), "replaced");
        }
        member.sink = sink;
        member.heldSince = Member.NEVER;
        member.seenAt = tick;
        member.feed.reconnected();
        comeBack(member);
        return true;
    }

    void hold(int id, int tick) {
        Member member = members.get(id);
        if (member != null && !member.bot() && !member.held()) {
            member.sink = null;
            member.heldSince = tick;
            member.awaySince = Member.NEVER;
            arena.stage().absent(id, true);
            roster.away(id, true);
        }
    }

    void away(int id, boolean isAway, int tick) {
        Member member = members.get(id);
        if (member == null || member.held() || member.away() == isAway) {
            return;
        }
        if (isAway) {
            member.awaySince = tick;
            arena.stage().absent(id, true);
            roster.away(id, true);
        } else {
            member.awaySince = Member.NEVER;
            member.seenAt = tick;
            comeBack(member);
        }
    }

    private void comeBack(Member member) {
        member.awaySince = Member.NEVER;
        roster.away(member.id, false);
        if (arena.stage().player(member.id) == null) {
            arena.stage().restore(member.id);
        } else {
            arena.stage().absent(member.id, false);
        }
    }

    void leave(int id) {
        Member member = members.get(id);
        if (member != null) {
            remove(member);
        }
    }

    private void remove(Member member) {
        members.remove(member);
        arena.stage().forget(member.id);
        arena.leaveScores(member.id);
        roster.leave(member.id);
    }

    /** The bot with the fewest points, the last to come among equals. */
    private Member leastOfBots() {
        Member least = null;
        for (Member member : members.all()) {
            if (member.bot() && (least == null || arena.score(member.id) <= arena.score(least.id))) {
                least = member;
            }
        }
        if (least == null) {
            throw new IllegalStateException("no bot to send away");
        }
        return least;
    }

    /** Ends connections on which nothing new has been seen for 5 s, and keeps their places. */
    void dropUnseeing(int tick) {
        for (int i = members.all().size() - 1; i >= 0; i--) {
            Member member = members.all().get(i);
            ClientSink sink = member.sink;
            if (sink != null && unseeing(member, tick)) {
                sink.close(ByeCode.TIMEOUT.closeCode(), "nothing seen for 5 s");
                hold(member.id, tick);
            }
        }
    }

    private static boolean unseeing(Member member, int tick) {
        if (member.away() || member.feed.upToDate()) {
            member.seenAt = tick;
        }
        return tick - member.seenAt > Arena.UNSEEN_TICKS_MAX;
    }
}
