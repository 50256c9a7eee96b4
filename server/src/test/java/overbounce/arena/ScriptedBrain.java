package overbounce.arena;

import overbounce.bot.BotBrain;
import overbounce.bot.SeenPlayer;
import overbounce.bot.WorldView;
import overbounce.motion.Grid;
import overbounce.motion.PlayerInput;
import overbounce.sim.Dice;

/**
 * Runs to and fro, hops, and shoots at whom it sees with whatever it has: lively, cheap and the same for the same seed.
 */
final class ScriptedBrain implements BotBrain {
    private static final int[] WEAPONS = {6, 4, 1};

    private final Dice dice;
    private int buttons;
    private int fires;
    private int jumps;
    private int changeTick;

    ScriptedBrain(long seed) {
        dice = new Dice(seed);
    }

    @Override
    public PlayerInput think(WorldView view) {
        if (view.tick() >= changeTick) {
            changeTick = view.tick() + 10 + dice.below(40);
            buttons = dice.below(2) == 0 ? PlayerInput.LEFT : PlayerInput.RIGHT;
            if (dice.below(3) == 0) {
                buttons |= PlayerInput.JUMP;
                jumps++;
            }
            buttons |= PlayerInput.FIRE;
            fires++;
        }
        int aimX = 8 * (dice.below(400) - 200);
        int aimY = 8 * (dice.below(200) - 100);
        for (SeenPlayer other : view.players()) {
            if (other.alive()) {
                aimX = (other.x() - view.body().eyeX()) * Grid.AIM / Grid.POS;
                aimY = (other.y() - 28 * Grid.POS - view.body().eyeY()) * Grid.AIM / Grid.POS;
            }
        }
        return new PlayerInput(view.tick(), buttons, aimX, aimY, weapon(view), fires & 255, jumps & 255, 0, 0, 0);
    }

    private static int weapon(WorldView view) {
        for (int slot : WEAPONS) {
            if (view.body().owns(slot) && view.body().ammo(slot) > 0) {
                return slot;
            }
        }
        return 0;
    }
}
