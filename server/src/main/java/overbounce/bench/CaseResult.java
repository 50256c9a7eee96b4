package overbounce.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out of a case.
 *
 * @param load in words
 * @param figures by name, in the order in which they are to be read
 * @param gameWindows microseconds of processor time per client and second, window by window
 * @param floorWindows the same of the floor
 *     <p>Immutable.
 */
record CaseResult(
        String name,
        String load,
        Map<String, Double> figures,
        List<Double> gameWindows,
        List<Double> floorWindows,
        List<Bar> bars) {
    CaseResult {
        figures = new LinkedHashMap<>(figures);
        gameWindows = List.copyOf(gameWindows);
        floorWindows = List.copyOf(floorWindows);
        bars = List.copyOf(bars);
    }

    boolean met() {
        return bars.stream().allMatch(Bar::met);
    }
}
