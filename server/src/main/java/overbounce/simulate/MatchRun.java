package overbounce.simulate;

import java.util.ArrayList;
import java.util.List;
import overbounce.arena.Eyes;
import overbounce.bot.BotBrain;
import overbounce.bot.BotCrew;
import overbounce.bot.BotSkill;
import overbounce.loose.JboxPhysics;
import overbounce.match.Match;
import overbounce.match.MatchPhase;
import overbounce.motion.Grid;
import overbounce.motion.Tuning;
import overbounce.sim.Dice;
import overbounce.sim.Player;
import overbounce.sim.World;

/**
 * One match that only bots play, from the countdown to its end: bots, simulation and rules in the order of an arena's
 * tick, and nobody who is told. One thread at a time.
 */
final class MatchRun {
    /** Before the first tick of play; it counts for nothing. */
    private static final int OPENING_SECONDS_MAX = 10;

    private final MatchPlan plan;
    private final World world;
    private final Match match;
    private final Eyes eyes;
    private final List<BotBrain> brains = new ArrayList<>();
    private final Findings findings;
    private int tick;

    MatchRun(MatchPlan plan, long seed) {
        this.plan = plan;
        world = new World(
                plan.ground(),
                Tuning.defaults(),
                Dice.mix(seed),
                new JboxPhysics(plan.ground().map(), World.PLAYERS_MAX + 1));
        match = new Match(plan.rules());
        eyes = new Eyes(world);
        BotCrew crew = new BotCrew(plan.ways());
        for (int bot = 1; bot <= plan.skills().size(); bot++) {
            brains.add(crew.brain(BotSkill.of(plan.skills().get(bot - 1)), Dice.mix(seed ^ (long) bot << 32)));
            world.add(bot, true);
            match.scores().enter(bot);
        }
        findings = new Findings(world.map(), plan.skills().size());
    }

    /** Plays it to the end. */
    Findings play() {
        int opening = OPENING_SECONDS_MAX * Grid.TICK_HZ;
        int ticksMax = plan.secondsMax() * Grid.TICK_HZ;
        while (match.phase() != MatchPhase.INTERMISSION && findings.ticks() < ticksMax) {
            step();
            if (findings.ticks() == 0 && tick > opening) {
                throw new IllegalStateException("a match of " + plan.skills().size() + " bots does not begin");
            }
        }
        findings.end(match.phase() == MatchPhase.INTERMISSION, world.hash());
        return findings;
    }

    private void step() {
        tick++;
        boolean counts = match.phase() == MatchPhase.LIVE;
        for (int bot = 1; bot <= brains.size(); bot++) {
            Player player = world.player(bot);
            if (player != null) {
                int score = match.scores().score(bot);
                player.command(brains.get(bot - 1).think(eyes.see(player, score, tick)), 0);
            }
        }
        world.step(tick);
        switch (match.judge(tick, world.events(), 0, brains.size())) {
            case PLAY_ON, FINISH -> {
                // The phase says it all.
            }
            case BEGIN -> world.restart();
            case NEXT_MAP -> throw new IllegalStateException("played on after the end");
        }
        if (counts) {
            findings.note(world);
        }
    }
}
