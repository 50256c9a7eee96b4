package overbounce.web;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole client in simulated time through every stall, burst, wrong clock, hidden tab and rate of frames, with five
 * seeds each; the bars are those of the short form in {@link JavaScriptTest}.
 *
 * <p>Test thread only.
 */
@Tag("show")
@Tag("show-2")
final class StressShow {
    private static final String EVERYTHING = "globalThis.stress = { seeds: [1, 2, 3, 4, 5], everyLength: true };";

    @TestFactory
    Stream<DynamicTest> shouldHoldUnderStressWithEverySeed() {
        return Scripts.tests(Scripts.FOLDER.resolve("stress.test.js"), EVERYTHING);
    }
}
