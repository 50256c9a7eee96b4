package overbounce.sim;

import overbounce.map.Hazard;
import overbounce.message.KillCause;

/** What lava, slime and the void do to whoever is in them. Arena loop only. */
final class Hazards {
    private static final int PAUSE_TICKS = 30;
    private static final int LAVA_DAMAGE = 30;
    private static final int SLIME_DAMAGE = 10;

    private Hazards() {}

    static Damage of(Player player, String kind) {
        return switch (kind) {
            case Hazard.LAVA -> Damage.place(player, KillCause.LAVA.wire(), LAVA_DAMAGE);
            case Hazard.SLIME -> Damage.place(player, KillCause.SLIME.wire(), SLIME_DAMAGE);
            case Hazard.VOID -> Damage.place(player, KillCause.VOID.wire(), Damage.DEADLY);
            default -> throw new IllegalArgumentException("no hazard is called " + kind);
        };
    }

    static void burn(World world) {
        for (Player player : world.players()) {
            Hazard hazard = player.standing() ? world.view().hazardAt(player.body) : null;
            if (hazard != null
                    && (world.tick() >= player.hazardReadyTick || hazard.kind().equals(Hazard.VOID))) {
                player.hazardReadyTick = world.tick() + PAUSE_TICKS;
                world.hurtNow(of(player, hazard.kind()));
            }
        }
    }
}
