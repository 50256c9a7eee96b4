package overbounce.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import overbounce.bot.Navigation;
import overbounce.bot.Reachability;
import overbounce.config.StartProblem;
import overbounce.map.ArenaMap;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;
import overbounce.maps.MapPicture;
import overbounce.maps.MapProblem;
import overbounce.motion.Tuning;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What authors of maps ask of theirs before they play on them. Main thread only. */
@Command(
        name = "map",
        description = "Checks, draws and measures maps. docs/mapping.md says how to make one.",
        footer = "Exit codes: 0 done, and nothing is wrong; 1 a wrong flag, or a map that cannot be played.",
        synopsisSubcommandLabel = "check|picture|stats",
        sortOptions = false)
final class MapCommand {
    private static final String FILE = "A shipped map or a .tmj file.";

    private final PrintStream out = System.out;

    @SuppressWarnings("unused") // Its presence is enough for picocli.
    @Option(names = "--help", usageHelp = true, scope = CommandLine.ScopeType.INHERIT, description = "Shows this help.")
    private boolean help;

    /** Says everything that would spoil a match, one sentence a line. */
    @Command(name = "check", description = "Says all that is wrong with maps, with object and place.")
    int check(@Parameters(paramLabel = "FILE", arity = "1..*", description = FILE) List<String> files) {
        boolean good = true;
        for (String file : files) {
            List<String> faults = faults(file);
            faults.forEach(out::println);
            out.println(file + ": " + (faults.isEmpty() ? "good" : faults.size() + " faults"));
            good &= faults.isEmpty();
        }
        return good ? 0 : Main.FAILED;
    }

    private static List<String> faults(String file) {
        try {
            ArenaMap map = MapLibrary.shipped().load(file).map();
            Reachability reach = new Reachability(Navigation.of(map, Tuning.defaults()));
            List<String> faults = new ArrayList<>();
            reach.gaps().forEach(gap -> faults.add(file + ": " + gap + "."));
            new MapStats(map, reach)
                    .nearSpawns()
                    .forEach(near -> faults.add(file + ": " + near + "; move them apart."));
            return faults;
        } catch (MapException e) {
            return e.problems().stream().map(MapProblem::sentence).toList();
        }
    }

    /** Draws a plan of a map. */
    @Command(name = "picture", description = "Draws a plan of a map as a PNG.")
    int picture(
            @Parameters(paramLabel = "FILE", description = FILE) String file,
            @Option(
                            names = "--out",
                            paramLabel = "PNG",
                            description = "Where it goes; beside you, named as the map, by default.")
                    Path to)
            throws IOException {
        ArenaMap map = loaded(file);
        Path target = to == null ? Path.of(map.name() + ".png") : to;
        new MapPicture(map).write(target);
        out.println("drawn to " + target);
        return 0;
    }

    /** Prints a map's figures. */
    @Command(name = "stats", description = "Says how large a map is, what lies in it, how far things are apart.")
    int stats(@Parameters(paramLabel = "FILE", description = FILE) String file) {
        ArenaMap map = loaded(file);
        out.print(new MapStats(map, new Reachability(Navigation.of(map, Tuning.defaults()))).text());
        return 0;
    }

    private static ArenaMap loaded(String file) {
        try {
            return MapLibrary.shipped().load(file).map();
        } catch (MapException e) {
            throw new StartProblem(String.valueOf(e.getMessage()));
        }
    }
}
