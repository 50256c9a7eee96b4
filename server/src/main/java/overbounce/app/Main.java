package overbounce.app;

import java.io.PrintWriter;
import java.time.Duration;
import overbounce.config.StartProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** The entry point of the one process that hosts Overbounce; without a command it serves. Main thread only. */
@Command(
        name = "overbounce",
        description = "Hosts Overbounce: an arena that people play in the browser.",
        footer = {
            "Without a command it serves.",
            "In a checkout, ./overbounce show 1 runs the long measurements and prints figure, bar and verdict."
        },
        subcommands = {
            ServeCommand.class,
            LoadTestCommand.class,
            BenchCommand.class,
            SimulateCommand.class,
            MapCommand.class,
            FloorCommand.class
        },
        sortOptions = false,
        exitCodeOnInvalidInput = Main.FAILED,
        exitCodeOnExecutionException = Main.FAILED)
public final class Main implements Runnable {
    static final int FAILED = 1;

    @Mixin
    private final ServeFlags flags = new ServeFlags();

    private Main() {}

    public static void main(String[] args) {
        int code = new CommandLine(new Main())
                .registerConverter(Duration.class, new DurationFlag())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, ignored) -> refuse(problem))
                .setExecutionExceptionHandler((problem, line, ignored) -> fail(problem, line))
                .execute(args);
        System.exit(code);
    }

    @Override
    public void run() {
        ServeCommand.serve(flags);
    }

    /** A flag that does not exist or cannot be read. */
    private static int refuse(ParameterException problem) {
        String what = String.valueOf(problem.getMessage()).lines().findFirst().orElse("The command line is wrong");
        CommandLine line = problem.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        say(line, what.replaceAll("[.:]$", "") + "; " + name + " --help says what there is.");
        return FAILED;
    }

    private static int fail(Exception problem, CommandLine line) throws Exception {
        if (problem instanceof StartProblem known) {
            say(line, known.sentence());
            return FAILED;
        }
        throw problem;
    }

    private static void say(CommandLine line, String sentence) {
        PrintWriter err = line.getErr();
        err.println("overbounce: " + sentence);
        err.flush();
    }
}
