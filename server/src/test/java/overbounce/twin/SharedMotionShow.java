package overbounce.twin;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("show")
@Tag("show-1")
class SharedMotionShow {
    private static final int STEPS = 1_000_000;

    @Test
    void shouldAgreeForAMillionStepsPerMapInARealBrowser() throws Exception {
        try (BrowserTwin browser = new BrowserTwin()) {
            int seed = 31_337;
            for (TwinCase twin : TwinCase.all()) {
                double perSecond = browser.compare(twin, seed++, STEPS);
                System.out.printf(
                        "shared motion on %s: %,d steps in Chromium, bar: no word differs - PASS (%,.0f steps/s)%n",
                        twin.name(), STEPS, perSecond);
            }
        }
    }
}
