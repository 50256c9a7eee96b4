package overbounce.twin;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import overbounce.testkit.Browser;

@Tag("slow")
@ResourceLock(Browser.LOCK)
class SharedMotionIT {
    @Test
    void shouldAgreeInARealBrowser() throws Exception {
        compare(Browser.open(), 90_001, 50_000);
    }

    @Test
    void shouldAgreeInFirefox() throws Exception {
        compare(Browser.firefox(), 77_003, 20_000);
    }

    private static void compare(Browser browser, int firstSeed, int steps) throws Exception {
        try (BrowserTwin twins = new BrowserTwin(browser)) {
            int seed = firstSeed;
            for (TwinCase twin : TwinCase.all()) {
                twins.compare(twin, seed++, steps);
            }
        }
    }
}
