package overbounce.bot;

import java.util.List;
import overbounce.motion.PlayerState;

/**
 * All that a bot may know at a tick: its own body and HUD, and what {@link Screen} shows around it. Whoever builds
 * one must leave out everything that {@code Screen} does not show, however useful.
 *
 * <p>Its lists must not change after it was handed over. Immutable.
 *
 * @param tick the tick that the answer is for; everything else is the state after the tick before
 * @param self the bot's own player id
 * @param players the other players on the screen, the dead left out or marked, never the bot itself
 * @param items the item places on the screen
 * @param projectiles the projectiles on the screen, own ones included
 */
public record WorldView(
        int tick,
        int self,
        PlayerState body,
        Vitals vitals,
        List<SeenPlayer> players,
        List<SeenItem> items,
        List<SeenProjectile> projectiles) {}
