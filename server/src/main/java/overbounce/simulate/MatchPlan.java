package overbounce.simulate;

import java.util.List;
import overbounce.bot.Navigation;
import overbounce.match.MatchRules;
import overbounce.motion.MapView;

/**
 * What kind of match is played.
 *
 * @param ground the map
 * @param ways the ways through it
 * @param skills of the bots in turn, 1 to 5 each
 * @param rules what decides it
 * @param secondsMax what is not decided by then is called off
 *     <p>Immutable.
 */
public record MatchPlan(MapView ground, Navigation ways, List<Integer> skills, MatchRules rules, int secondsMax) {
    public MatchPlan {
        skills = List.copyOf(skills);
    }
}
