package overbounce.bot;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overbounce.maps.MapException;
import overbounce.maps.MapLibrary;

/** What {@link ShippedMapsTest} holds of the other maps, for those whose ways take half a minute to find. */
@Tag("show")
@Tag("show-2")
class LargeMapShow {
    static List<String> maps() {
        return MapLibrary.shipped().largeNames();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void shouldLeadFromEverySpawnToEveryItemAndBringBotsThere(String name) throws MapException {
        ShippedMapsTest.assertLeadsEverywhere(name);
        ShippedMapsTest.assertArrives(name);
    }
}
