package overbounce.arena;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import overbounce.bot.BotCrew;
import overbounce.bot.BotSkill;
import overbounce.bot.Navigation;
import overbounce.map.Spawn;
import overbounce.match.MatchPhase;
import overbounce.motion.Grid;
import overbounce.motion.PlayerState;
import overbounce.motion.Tuning;
import overbounce.motion.Weapon;
import overbounce.sim.Player;
import overbounce.sim.SimEvent;

/** A match that only bots play, in an arena ticked by hand, and what was seen of it. */
final class BotMatch {
    /** Within so many u for so many ticks is standing around. */
    static final int STILL_UNITS = 32;

    static final int STILL_TICKS = 3 * Grid.TICK_HZ;

    private static final int OPENING_TICKS = 30 * Grid.TICK_HZ;
    private static final int SLOTS = Weapon.SLOTS;

    private static final class Watch {
        private int x;
        private int y;
        private int ticks;
    }

    private final Arena arena;
    private final Map<Integer, Watch> watches = new HashMap<>();
    private final BitSet spawnsUsed = new BitSet();
    private final BitSet itemsTaken = new BitSet();
    private final List<SimEvent.Died> deaths = new ArrayList<>();
    private final int[] damage = new int[SLOTS];
    private final int[] shots = new int[SLOTS];
    private int padRides;
    private int teleports;
    private long livingTicks;
    private long stillTicks;
    private int stillLongest;
    private String stillWhere = "";
    private int liveTicks;
    private int topScore;
    private int winner;

    private BotMatch(Arena arena) {
        this.arena = arena;
    }

    /** Plays until the frag limit or the time limit ends the match; {@code levels} are the bots' skills in turn. */
    static BotMatch play(MapEntry entry, Navigation nav, int[] levels, int seconds, int fragLimit, long seed) {
        BotCrew crew = new BotCrew(nav);
        int[] made = {0};
        BotFactory factory = (map, tuning, level, brainSeed) ->
                crew.brain(BotSkill.of(levels[made[0]++ % levels.length]), brainSeed);
        ArenaSettings settings = new ArenaSettings("bots", "ffa", levels.length, 3, fragLimit, seconds, 16, seed);
        Arena arena = new Arena(settings, new MapRotation(List.of(entry)), Tuning.defaults(), factory);
        BotMatch match = new BotMatch(arena);
        match.run(seconds * Grid.TICK_HZ + OPENING_TICKS);
        return match;
    }

    private void run(int ticksMax) {
        for (int tick = 0; tick < ticksMax && !over(); tick++) {
            arena.tick();
            if (isIn(MatchPhase.LIVE) || over()) {
                watch();
            }
        }
    }

    private boolean isIn(MatchPhase phase) {
        return arena.status().phase().equals(phase.word());
    }

    private boolean over() {
        return isIn(MatchPhase.INTERMISSION);
    }

    private void watch() {
        liveTicks++;
        for (SimEvent event : arena.stage().world().events()) {
            note(event);
        }
        for (Player player : arena.stage().world().players()) {
            look(player);
            int score = arena.score(player.id());
            if (score > topScore) {
                topScore = score;
                winner = player.id();
            }
        }
    }

    private void note(SimEvent event) {
        switch (event) {
            case SimEvent.ItemTaken taken -> itemsTaken.set(taken.index());
            case SimEvent.Spawned spawned -> spawnsUsed.set(spawnAt(spawned.x(), spawned.y()));
            case SimEvent.Died died -> deaths.add(died);
            case SimEvent.Hurt hurt -> {
                if (hurt.attacker() != 0 && hurt.attacker() != hurt.victim() && hurt.cause() < SLOTS) {
                    damage[hurt.cause()] += hurt.damage();
                }
            }
            case SimEvent.Shot shot -> shots[shot.weapon()]++;
            case SimEvent.Spray spray -> shots[spray.weapon()]++;
            case SimEvent.Launched launched -> shots[launched.projectile().slot()]++;
            case SimEvent.Ended ended -> {}
            case SimEvent.Heard heard -> {
                padRides += heard.sound() == SimEvent.Sound.PAD ? 1 : 0;
                teleports += heard.sound() == SimEvent.Sound.TELEPORT ? 1 : 0;
            }
            case SimEvent.ItemBack back -> {}
            case SimEvent.LostTaken taken -> {}
            case SimEvent.Burst burst -> {}
        }
    }

    private int spawnAt(int x, int y) {
        List<Spawn> spawns = arena.map().map().spawns();
        int best = 0;
        double bestAway = Double.MAX_VALUE;
        for (int i = 0; i < spawns.size(); i++) {
            double dx = spawns.get(i).x() - (double) x / Grid.POS;
            double dy = spawns.get(i).y() - (double) y / Grid.POS;
            if (dx * dx + dy * dy < bestAway) {
                bestAway = dx * dx + dy * dy;
                best = i;
            }
        }
        return best;
    }

    private void look(Player player) {
        Watch watch = watches.computeIfAbsent(player.id(), id -> new Watch());
        PlayerState body = player.body();
        double dx = (double) (body.x() - watch.x) / Grid.POS;
        double dy = (double) (body.y() - watch.y) / Grid.POS;
        if (!player.alive() || dx * dx + dy * dy > STILL_UNITS * STILL_UNITS) {
            watch.x = body.x();
            watch.y = body.y();
            watch.ticks = 0;
        }
        if (player.alive()) {
            livingTicks++;
            watch.ticks++;
            stillTicks += watch.ticks > STILL_TICKS ? 1 : 0;
            if (watch.ticks > stillLongest) {
                stillLongest = watch.ticks;
                stillWhere = "bot " + player.id() + " at " + body.x() / Grid.POS + ", " + body.y() / Grid.POS;
            }
        }
    }

    int topScore() {
        return topScore;
    }

    int winner() {
        return winner;
    }

    int score(int id) {
        return arena.score(id);
    }

    double seconds() {
        return (double) liveTicks / Grid.TICK_HZ;
    }

    double livingSeconds() {
        return (double) livingTicks / Grid.TICK_HZ;
    }

    double stillPercent() {
        return 100.0 * stillTicks / Math.max(1, livingTicks);
    }

    double stillLongestSeconds() {
        return (double) stillLongest / Grid.TICK_HZ;
    }

    String stillWhere() {
        return stillWhere;
    }

    int padRides() {
        return padRides;
    }

    int teleports() {
        return teleports;
    }

    BitSet spawnsUsed() {
        return spawnsUsed;
    }

    BitSet itemsTaken() {
        return itemsTaken;
    }

    List<SimEvent.Died> deaths() {
        return deaths;
    }

    int damage(int slot) {
        return damage[slot];
    }

    int shots(int slot) {
        return shots[slot];
    }

    long hash() {
        return arena.hash();
    }
}
