package overbounce.bot;

import overbounce.motion.PlayerInput;

/**
 * What decides for one bot: it is shown what the bot's screen would show and answers with the input a person would
 * send.
 *
 * <p>A brain remembers; give each body its own. It is asked once per tick, also while its body is dead.
 *
 * <p>Arena loop only.
 */
public interface BotBrain {
    PlayerInput think(WorldView view);
}
