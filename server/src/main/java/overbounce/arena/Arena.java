package overbounce.arena;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.codec.ServerWriter;
import overbounce.match.FreeForAll;
import overbounce.match.Match;
import overbounce.match.MatchRules;
import overbounce.message.ByeCode;
import overbounce.message.ClientMessage;
import overbounce.message.ServerMessage;
import overbounce.motion.Grid;
import overbounce.motion.PlayerInput;
import overbounce.motion.Tuning;
import overbounce.sim.Dice;
import overbounce.sim.Player;
import overbounce.sim.SimEvent;
import overbounce.snapshot.Part;
import overbounce.snapshot.Roster;
import overbounce.snapshot.Slice;
import overbounce.snapshot.Snapshots;

/**
 * One arena: people and bots, the match they play, and what each client is told.
 *
 * <p>Nothing here happens by itself. Between ticks its loop tells it who comes, who goes and what clients say; all of
 * that waits for {@link #tick}. Arena loop only.
 */
public final class Arena {
    static final int LOG_BYTES_MAX = 1 << 20;

    /** Nothing newly seen for so long: the connection is not worth keeping. */
    static final int UNSEEN_TICKS_MAX = 5 * Grid.TICK_HZ;

    private static final int CRASH_TICKS = 30;

    private final ArenaSettings settings;
    private final MapRotation rotation;
    private final Tuning tuning;
    private final MatchRules rules;
    private final int logBytesMax;
    private final Members members;
    private final Roster roster = new Roster();
    private final Snapshots snapshots = new Snapshots(roster);
    private final Tally tally = new Tally();
    private final Bots bots;
    private final Attendance attendance;
    private Stage stage;
    private Match match;
    private int round;
    private int tick;

    public Arena(ArenaSettings settings, MapRotation rotation, Tuning tuning, BotFactory factory) {
        this(settings, rotation, tuning, factory, LOG_BYTES_MAX);
    }

    /** As above, with the most bytes that the log of a round may take. */
    public Arena(ArenaSettings settings, MapRotation rotation, Tuning tuning, BotFactory factory, int logBytesMax) {
        this.settings = settings;
        this.rotation = rotation;
        this.tuning = tuning;
        this.logBytesMax = logBytesMax;
        members = new Members(settings.idsMax());
        rules = FreeForAll.of(settings.fragLimit(), settings.timeLimitSeconds());
        stage = newStage();
        match = new Match(rules);
        bots = new Bots(settings, tuning, factory, members, stage);
        attendance = new Attendance(this, members, roster, bots);
    }

    /** Makes the arena one tick older. */
    public void tick() {
        tick++;
        attendance.update(tick);
        takeInputs();
        bots.think(stage, match, tick);
        simulate();
        judge();
        tellClients();
    }

    private void takeInputs() {
        for (Member member : members.all()) {
            Player player = member.bot() ? null : stage.player(member.id);
            if (player != null) {
                boolean looking = !member.away() && !member.held();
                tally.repeatedInputs += looking && !member.inputs.has(tick) ? 1 : 0;
                PlayerInput input = looking ? member.inputs.take(tick) : member.inputs.takeNothing(tick);
                if (!match.resting()) {
                    int rewind = RewindLimit.ticks(member.roundTripMs, member.marginMs, member.feed.cadenceTicks());
                    stage.command(player, input, rewind);
                }
            }
        }
    }

    private void simulate() {
        if (!match.resting()) {
            stage.step(tick);
            snapshots.note(tick, stage.world().events());
            OwnNews.tell(stage.world(), members, tally);
        }
    }

    private void judge() {
        List<SimEvent> events = match.resting() ? List.of() : stage.world().events();
        switch (match.judge(
                tick, events, members.people(), stage.world().players().size())) {
            case PLAY_ON, FINISH -> {
                // The phase says it all.
            }
            case BEGIN -> stage.restart();
            case NEXT_MAP -> changeMap();
        }
    }

    private void changeMap() {
        round++;
        stage = newStage();
        match = new Match(rules);
        bots.enter(stage);
        snapshots.reset();
        String change = ServerWriter.write(new ServerMessage.MapChange(tick + 1, map().ref()));
        String next = ServerWriter.write(new ServerMessage.NextMap(nextMap().ref()));
        for (Member member : members.all()) {
            match.scores().enter(member.id);
            if (!member.held()) {
                stage.add(member.id, member.bot());
                stage.absent(member.id, member.away());
            }
            member.feed.resync();
            ClientSink sink = member.sink;
            if (sink != null) {
                sink.sendControl(change);
                sink.sendControl(next);
            }
        }
    }

    private Stage newStage() {
        MapEntry entry = rotation.at(round);
        long seed = Dice.mix(settings.seed() + round);
        return new Stage(entry, tuning, new InputLog(settings, seed, entry.hash(), tick, logBytesMax));
    }

    private void tellClients() {
        if (!snapshots.due(tick)) {
            return;
        }
        snapshots.look(tick, stage.world(), match);
        for (int i = members.all().size() - 1; i >= 0; i--) {
            Member member = members.all().get(i);
            ClientSink sink = member.sink;
            if (sink != null) {
                tell(member, sink);
            }
        }
        snapshots.told();
        attendance.dropUnseeing(tick);
    }

    private void tell(Member member, ClientSink sink) {
        if (!member.feed.due(tick)) {
            return;
        }
        if (!admit(member, sink.room(member.feed.cadenceTicks()))) {
            return;
        }
        Player player = stage.player(member.id);
        Slice prefix = snapshots.prefix(member.feed, player, match.scores().score(member.id));
        List<Part> parts = snapshots.parts(member.feed);
        sink.send(prefix, parts);
        tally.framesSent++;
        tally.frameBytes += prefix.length();
        for (int i = 0; i < parts.size(); i++) {
            tally.frameBytes += parts.get(i).plain().length();
        }
    }

    /** Whether a frame goes out. How wide a line is shows only while its client looks. */
    private boolean admit(Member member, ClientSink.Room room) {
        boolean looks = !member.away();
        if (room == ClientSink.Room.NONE && looks) {
            member.feed.skip(tick);
            tally.framesSkipped++;
        } else if (room == ClientSink.Room.SCARCE && looks) {
            member.feed.slower();
        } else if (room == ClientSink.Room.AGAIN) {
            member.feed.stallOver();
        }
        return room != ClientSink.Room.NONE && room != ClientSink.Room.UNKNOWN;
    }

    /** Gives a newcomer a place; the id, or 0 when there is none. It appears at the end of the next tick. */
    public int join(JoinRequest request, ClientSink sink) {
        return attendance.join(request.name(), sink, tick);
    }

    /** Gives a player back whose place was kept; false when there is no such place any more. */
    public boolean resume(int id, ClientSink sink) {
        return attendance.resume(id, sink, tick);
    }

    /** A number that nobody else in this arena ever had, though the id may be another's later; 0 for nobody. */
    public int visit(int id) {
        Member member = members.get(id);
        return member == null ? 0 : member.visit;
    }

    /** The connection is gone: the body stays for 5 s, the place for 60 s. */
    public void hold(int id) {
        attendance.hold(id, tick);
    }

    /** The player is gone for good. */
    public void leave(int id) {
        attendance.leave(id);
    }

    /**
     * Takes a message of inputs.
     *
     * @param marginMs from now to when its first entry's tick runs, negative when that has run
     * @param roundTripMs by the server's clock; 0 while not known
     * @return false when an entry was too far ahead, which is a bad message
     */
    public boolean offer(int id, ClientMessage.Input message, int marginMs, int roundTripMs) {
        Member member = members.get(id);
        if (member == null || member.bot()) {
            return true;
        }
        member.roundTripMs = roundTripMs;
        member.marginMs = marginMs;
        member.feed.margin(marginMs);
        if (member.feed.seen(message.seen())) {
            member.seenAt = tick;
        }
        boolean good = true;
        for (int i = 0; i < message.inputs().size(); i++) {
            PlayerInput input = message.inputs().get(i);
            InputRing.Verdict verdict = member.inputs.offer(input, tick);
            tally.count(verdict);
            good &= verdict != InputRing.Verdict.TOO_EARLY;
            if (verdict == InputRing.Verdict.LATE) {
                member.feed.countLate();
            }
        }
        return good;
    }

    /** The page was hidden or is shown again. */
    public void away(int id, boolean isAway) {
        attendance.away(id, isAway, tick);
    }

    /** The client lacks the base of what it was sent. */
    public void resync(int id) {
        Member member = members.get(id);
        if (member != null) {
            member.feed.resync();
        }
    }

    /** Says something to everybody; id 0 is the server. */
    public void chat(int id, String text) {
        snapshots.chat(tick + 1, id, text);
    }

    /** Ends every connection, for a shutdown or after a failure. */
    public void closeAll(ByeCode code, String text) {
        String bye = ServerWriter.write(new ServerMessage.Bye(code, text));
        for (Member member : members.all()) {
            ClientSink sink = member.sink;
            if (sink != null) {
                sink.sendControl(bye);
                sink.close(code.closeCode(), text);
                member.sink = null;
            }
        }
    }

    void enterScores(int id) {
        match.scores().enter(id);
    }

    void leaveScores(int id) {
        match.scores().leave(id);
    }

    int score(int id) {
        return match.scores().score(id);
    }

    @Nullable
    Member member(int id) {
        return members.get(id);
    }

    Stage stage() {
        return stage;
    }

    /** The newest tick that has run. */
    public int tickNumber() {
        return tick;
    }

    /** Snapshots given to sinks since the arena was made. */
    public long framesSent() {
        return tally.framesSent;
    }

    /** Bytes of JSON in all of them. */
    public long frameBytes() {
        return tally.frameBytes;
    }

    /** Parts encoded since the arena was made, the same whoever watches. */
    public long partEncodes() {
        return snapshots.encodes();
    }

    public ArenaSettings settings() {
        return settings;
    }

    public Tuning tuning() {
        return tuning;
    }

    /** The map being played. */
    public MapEntry map() {
        return stage.entry();
    }

    /** The map that is played after this one. */
    public MapEntry nextMap() {
        return rotation.at(round + 1);
    }

    /** Everything that decided the round on this map so far. */
    public InputLog inputLog() {
        return stage.log();
    }

    /** A number that differs between two arenas whose worlds differ. */
    public long hash() {
        return stage.world().hash();
    }

    public ArenaStatus status() {
        int endTick = match.phaseEndTick();
        return new ArenaStatus(
                settings.name(),
                settings.mode(),
                map().map().name(),
                map().map().title(),
                map().url(),
                match.phase().word(),
                tick,
                members.people() - members.held(),
                members.held(),
                members.bots(),
                settings.playersMax(),
                match.scores().leaderScore(),
                endTick > tick ? (endTick - tick + Grid.TICK_HZ - 1) / Grid.TICK_HZ : 0,
                tally.counters(snapshots.encodes()));
    }

    /** What to write down when this arena has thrown: where it was and what its players did last. */
    public String crashReport() {
        StringBuilder text = new StringBuilder();
        text.append("arena ").append(settings.name()).append(" tick ").append(tick);
        text.append(" round ")
                .append(round)
                .append(" since tick ")
                .append(stage.log().firstTick());
        text.append(" map ").append(map().map().name()).append(' ').append(map().hash());
        text.append(" phase ").append(match.phase().word()).append(" seed ").append(settings.seed());
        for (Member member : members.all()) {
            text.append("\nplayer ").append(member.id).append(member.bot() ? " (bot)" : "");
            text.append(member.inputs.recent(tick, CRASH_TICKS));
        }
        return text.toString();
    }
}
