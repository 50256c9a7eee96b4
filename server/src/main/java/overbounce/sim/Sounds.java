package overbounce.sim;

import overbounce.motion.PlayerState;
import overbounce.sim.SimEvent.Heard;
import overbounce.sim.SimEvent.Sound;

/** Tells which movements of a step can be heard. Arena loop only. */
final class Sounds {
    /** A shorter time in the air lands without a sound: steps and small ledges. */
    private static final int AIR_TICKS_MIN = 12;

    private Sounds() {}

    static void listen(World world, Player player, PlayerState before) {
        int tick = world.tick();
        PlayerState after = player.body;
        if (after.teleportTick() == tick) {
            world.tell(new Heard(player.id(), Sound.TELEPORT));
        } else if (after.padTick() == tick) {
            world.tell(new Heard(player.id(), Sound.PAD));
        } else if (after.jumpTick() == tick) {
            world.tell(new Heard(player.id(), Sound.JUMP));
        } else if (after.landTick() == tick && tick - before.airSince() >= AIR_TICKS_MIN) {
            world.tell(new Heard(player.id(), Sound.LAND));
        }
    }
}
