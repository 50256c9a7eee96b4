package overbounce.loadtest;

import java.util.List;
import java.util.Map;

/**
 * What a load test found.
 *
 * @param span for how long and by how many it was measured
 * @param figures all of it together
 * @param moments the same along the time, the ramp included
 * @param server what the server says about itself, by the names of its metrics; empty when it does not say
 *     <p>One thread at a time.
 */
public record LoadReport(
        List<Generator> generators, Span span, Figures figures, List<Moment> moments, Map<String, Double> server) {

    /**
     * The measured time.
     *
     * @param seconds from the end of the ramp on
     * @param clientSeconds the same summed over all connected clients
     * @param clientsMin the fewest connected in any second of it
     *     <p>Immutable.
     */
    public record Span(double seconds, double clientSeconds, int clientsMin) {}

    public LoadReport {
        generators = List.copyOf(generators);
        moments = List.copyOf(moments);
        server = Map.copyOf(server);
    }

    /** How many clients were asked for. */
    public int clientsAsked() {
        return generators.stream()
                .mapToInt(generator -> generator.plan().crowd().clients())
                .sum();
    }

    /** A count per connected client and second. */
    public double rate(Count count) {
        return span.clientSeconds() == 0 ? 0 : figures.count(count) / span.clientSeconds();
    }
}
