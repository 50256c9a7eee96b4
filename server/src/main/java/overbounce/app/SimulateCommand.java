package overbounce.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import overbounce.bot.BotSkill;
import overbounce.bot.Navigation;
import overbounce.config.ServerConfig;
import overbounce.config.StartProblem;
import overbounce.map.ArenaMap;
import overbounce.maps.LoadedMap;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.maps.MapPicture;
import overbounce.match.FreeForAll;
import overbounce.motion.MapView;
import overbounce.motion.Tuning;
import overbounce.simulate.DuelSeries;
import overbounce.simulate.Findings;
import overbounce.simulate.HeatGrid;
import overbounce.simulate.MatchPlan;
import overbounce.simulate.Simulation;
import overbounce.simulate.SimulationJson;
import overbounce.simulate.SimulationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays matches of bots without a network and tells what happened. Main thread only. */
@Command(
        name = "simulate",
        description =
                "Plays matches of bots without a network, as fast as the processor allows, and says what happened.",
        footer = {"Exit codes: 0 played; 1 a wrong flag or map.", "docs/balance.md says what the figures are for."},
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    private static final String DUEL = "duel";
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MATCHES_MAX = 100_000;
    private static final int MINUTES_MAX = 24 * 60;

    @Option(
            names = "--map",
            split = ",",
            defaultValue = "crucible,cathedral",
            description = "Shipped maps or .tmj files, one after another (${DEFAULT-VALUE}).")
    private List<String> maps = List.of();

    @Option(
            names = "--mode",
            defaultValue = "ffa",
            description = "ffa, or duel: two bots, who change sides from match to match (${DEFAULT-VALUE}).")
    private String mode = "";

    @Option(names = "--bots", defaultValue = "6", description = "Bots in a match of ffa, 2 to 64 (${DEFAULT-VALUE}).")
    private int bots;

    @Option(
            names = "--skill",
            split = ",",
            defaultValue = "3",
            description = "Of all bots, or of each in turn: 3, or 5,1 for a duel (${DEFAULT-VALUE}).")
    private List<Integer> skills = List.of();

    @Option(names = "--matches", defaultValue = "10", description = "How many on each map (${DEFAULT-VALUE}).")
    private int matches;

    @Option(names = "--minutes", defaultValue = "5", description = "How long each lasts (${DEFAULT-VALUE}).")
    private int minutes;

    @Option(
            names = "--frag-limit",
            defaultValue = "0",
            description = "Frags that end one sooner (${DEFAULT-VALUE}); 0 for no limit.")
    private int fragLimit;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed, other matches (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", description = "Matches side by side; as many as there are cores by default.")
    private @Nullable Integer threads;

    @Option(names = "--heat", description = "Where the map goes as a PNG that shows where bots were; one map only.")
    private @Nullable Path heat;

    @Option(names = "--json", description = "Where the figures go for programs.")
    private @Nullable Path json;

    @SuppressWarnings("unused") // Its presence is enough for picocli.
    @Option(names = "--help", usageHelp = true, description = "Shows this help.")
    private boolean help;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException {
        check();
        Simulation simulation =
                new Simulation(threads == null ? Runtime.getRuntime().availableProcessors() : threads);
        List<Simulation.Played> all = new ArrayList<>();
        List<DuelSeries.Pair> duels = new ArrayList<>();
        for (LoadedMap map : loaded()) {
            Simulation.Played played = simulation.play(plans(map.map()), seed);
            out.print(SimulationText.of(played));
            all.add(played);
            duels.addAll(DuelSeries.swapped(played.matches()));
            drawHeat(played.together());
        }
        if (mode.equals(DUEL)) {
            out.print(SimulationText.of(new DuelSeries(duels), skill(0), skill(1)));
        }
        if (json != null) {
            Files.writeString(json, SimulationJson.write(all));
        }
        return 0;
    }

    private void check() {
        require(mode.equals("ffa") || mode.equals(DUEL), "--mode must be ffa or duel, not " + mode);
        require(bots >= 2 && bots <= ServerConfig.PLAYERS_LARGE, "--bots must be 2 to 64, not " + bots);
        require(matches >= 1 && matches <= MATCHES_MAX, "--matches must be 1 to " + MATCHES_MAX + ", not " + matches);
        require(minutes >= 1 && minutes <= MINUTES_MAX, "--minutes must be 1 to " + MINUTES_MAX + ", not " + minutes);
        require(fragLimit >= 0, "--frag-limit must not be negative");
        require(threads == null || threads >= 1, "--threads must be at least 1");
        require(heat == null || maps.size() == 1, "--heat draws one map: name it with --map");
        require(skills.size() <= players(), "--skill names " + skills.size() + " skills for " + players() + " bots");
        for (int skill : skills) {
            require(
                    skill >= BotSkill.LEVEL_MIN && skill <= BotSkill.LEVEL_MAX,
                    "--skill must be " + BotSkill.LEVEL_MIN + " to " + BotSkill.LEVEL_MAX + ", not " + skill);
        }
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new StartProblem(sentence + ".");
        }
    }

    private int players() {
        return mode.equals(DUEL) ? 2 : bots;
    }

    private int skill(int bot) {
        return skills.get(bot % skills.size());
    }

    private List<LoadedMap> loaded() {
        List<LoadedMap> loaded = new ArrayList<>();
        try {
            for (String map : maps) {
                loaded.add(MapLibrary.shipped().load(map));
            }
        } catch (MapException e) {
            throw new StartProblem(String.valueOf(e.getMessage()));
        }
        return loaded;
    }

    /** One plan for each match; every other one has the skills the other way round. */
    private List<MatchPlan> plans(ArenaMap map) {
        Tuning tuning = Tuning.defaults();
        MapView ground = MapView.of(map);
        Navigation ways = Navigation.of(map, tuning);
        List<Integer> order = new ArrayList<>();
        for (int bot = 0; bot < players(); bot++) {
            order.add(skill(bot));
        }
        List<MatchPlan> plans = new ArrayList<>();
        for (int i = 0; i < matches; i++) {
            int seconds = minutes * SECONDS_PER_MINUTE;
            plans.add(new MatchPlan(ground, ways, order, FreeForAll.of(fragLimit, seconds), seconds));
            Collections.reverse(order);
        }
        return plans;
    }

    private void drawHeat(Findings findings) throws IOException {
        if (heat != null) {
            MapPicture picture = new MapPicture(findings.map());
            picture.heat(findings.heat().visits(), findings.heat().columns(), HeatGrid.CELL);
            picture.write(heat);
        }
    }
}
