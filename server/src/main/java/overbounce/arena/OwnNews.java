package overbounce.arena;

import org.jspecify.annotations.Nullable;
import overbounce.map.ItemKind;
import overbounce.sim.SimEvent;
import overbounce.sim.World;

/**
 * Tells single players what concerns them alone: whom they hit, who hurt them, what they picked up. Arena loop only.
 */
final class OwnNews {
    private OwnNews() {}

    static void tell(World world, Members members, Tally tally) {
        for (SimEvent event : world.events()) {
            if (event instanceof SimEvent.Hurt hurt) {
                tally.countRewind(hurt.rewindMs());
                tell(hurt, members);
            } else if (event instanceof SimEvent.ItemTaken taken) {
                Member who = person(members, taken.who());
                if (who != null) {
                    ItemKind kind = world.map().items().get(taken.index()).itemKind();
                    who.feed.pickup(kind.wireId(), taken.amount());
                }
            } else if (event instanceof SimEvent.LostTaken taken) {
                Member who = person(members, taken.who());
                if (who != null) {
                    who.feed.pickup(taken.kind().wireId(), taken.amount());
                }
            }
        }
    }

    private static void tell(SimEvent.Hurt hurt, Members members) {
        Member victim = person(members, hurt.victim());
        if (victim != null) {
            victim.feed.hurt(hurt.damage(), hurt.fromX(), hurt.fromY(), hurt.attacker());
        }
        Member attacker = hurt.attacker() == hurt.victim() ? null : person(members, hurt.attacker());
        if (attacker != null) {
            attacker.feed.hit(hurt.victim(), hurt.damage(), hurt.killed());
        }
    }

    private static @Nullable Member person(Members members, int id) {
        Member member = members.get(id);
        return member == null || member.sink == null ? null : member;
    }
}
