package overbounce.twin;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import overbounce.testkit.Browser;

@Tag("show")
@ResourceLock(Browser.LOCK)
class SharedMotionShow {
    private static final int STEPS = 1_000_000;

    @Test
    @Tag("show-1")
    void shouldAgreeForAMillionStepsPerMapInARealBrowser() throws Exception {
        compare("Chromium", Browser.open(), 31_337);
    }

    @Test
    @Tag("show-2")
    void shouldAgreeForAMillionStepsPerMapInFirefox() throws Exception {
        compare("Firefox", Browser.firefox(), 27_183);
    }

    private static void compare(String name, Browser browser, int firstSeed) throws Exception {
        try (BrowserTwin twins = new BrowserTwin(browser)) {
            int seed = firstSeed;
            for (TwinCase twin : TwinCase.all()) {
                double perSecond = twins.compare(twin, seed++, STEPS);
                System.out.printf(
                        "shared motion on %s: %,d steps in %s, bar: no word differs - PASS (%,.0f steps/s)%n",
                        twin.name(), STEPS, name, perSecond);
            }
        }
    }
}
