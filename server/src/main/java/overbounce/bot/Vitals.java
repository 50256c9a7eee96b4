package overbounce.bot;

/**
 * What the HUD tells a player about itself beyond its body.
 *
 * <p>Immutable.
 *
 * @param respawnTick the first tick at which a press of fire brings the dead back
 * @param killer player id of the last killer, 0 when none
 */
public record Vitals(int health, int armor, int score, boolean alive, int respawnTick, int killer) {}
