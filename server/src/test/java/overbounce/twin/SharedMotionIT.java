package overbounce.twin;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SharedMotionIT {
    @Test
    void shouldAgreeInARealBrowser() throws Exception {
        try (BrowserTwin browser = new BrowserTwin()) {
            int seed = 90_001;
            for (TwinCase twin : TwinCase.all()) {
                browser.compare(twin, seed++, 50_000);
            }
        }
    }
}
