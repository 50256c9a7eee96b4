package overbounce.arena;

import overbounce.bot.BotBrain;
import overbounce.match.Match;
import overbounce.motion.PlayerInput;
import overbounce.motion.Tuning;
import overbounce.sim.Dice;
import overbounce.sim.Player;

/** The bots of an arena: how many there should be, which one goes, and what each does. Arena loop only. */
final class Bots {
    private final ArenaSettings settings;
    private final Tuning tuning;
    private final BotFactory factory;
    private final Members members;
    private Eyes eyes;
    private MapEntry entry;
    private int brains;

    Bots(ArenaSettings settings, Tuning tuning, BotFactory factory, Members members, Stage stage) {
        this.settings = settings;
        this.tuning = tuning;
        this.factory = factory;
        this.members = members;
        eyes = new Eyes(stage.world());
        entry = stage.entry();
    }

    /** Looks at another world from now on; a new map needs new brains. */
    void enter(Stage stage) {
        eyes = new Eyes(stage.world());
        entry = stage.entry();
        for (Member member : members.all()) {
            if (member.bot()) {
                member.brain = brain();
            }
        }
    }

    BotBrain brain() {
        brains++;
        return factory.brain(entry.map(), tuning, settings.botSkill(), Dice.mix(settings.seed() ^ (long) brains << 32));
    }

    /** How many bots there should be beside so many connected people. */
    int wanted(int people) {
        return Math.max(0, Math.min(settings.botsMin(), settings.playersMax()) - people);
    }

    void think(Stage stage, Match match, int tick) {
        if (match.resting()) {
            return;
        }
        for (Member member : members.all()) {
            BotBrain brain = member.brain;
            Player player = brain == null ? null : stage.player(member.id);
            if (brain != null && player != null) {
                PlayerInput input = brain.think(eyes.see(player, match.scores().score(member.id), tick));
                stage.command(player, input, 0);
            }
        }
    }
}
