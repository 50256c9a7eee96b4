package overbounce.snapshot;

import java.util.List;
import overbounce.message.FrameLayout;
import overbounce.motion.InFlight;
import overbounce.sim.SimEvent;

/**
 * Writes what moves in a region.
 *
 * <pre>
 * ,[0,[67,-4,1],[192,880,300],[57,7],[],[3,2220,7]]     changes: entities, shots, hurts, moves, items
 * ,["R",0,[63,1,1600,2892,9,1,1]]                       everything
 * </pre>
 *
 * <p>Arena loop only.
 */
final class RegionPart {
    private RegionPart() {}

    static void writeDelta(Part part, int region, Moment now, Changes since) {
        part.begin(region);
        part.endHead();
        Entities.writeChanged(part.beginList(), region, now, since);
        part.endList();
        writeShots(part.beginList(), region, now, since);
        part.endList();
        writeHurts(part.beginList(), region, now, since);
        part.endList();
        writeMoves(part.beginList(), region, now, since);
        part.endList();
        writeItems(part.beginList(), region, now, since.base);
        part.endList();
        Entities.writeGone(part.beginList(), region, now, since);
        part.endList();
        writeEvents(part.beginList(), region, now, since);
        part.endList();
        part.endUnlessEmpty();
    }

    static void writeFull(Part part, int region, Moment now) {
        part.begin(FrameLayout.PART_REGION_FULL).item(region);
        part.endHead();
        Entities.writeAll(part.beginList(), region, now);
        part.endList();
        for (int list = 0; list < 3; list++) {
            part.beginList();
            part.endList();
        }
        AsciiWriter out = part.beginList();
        for (int i = now.items.from(region); i < now.items.to(region); i++) {
            int item = now.items.value(i);
            if (now.state.itemBackTick(item) != 0) {
                out.item(item).item(now.state.itemBackTick(item)).item(0);
            }
        }
        part.endList();
        part.beginList();
        part.endList();
        out = part.beginList();
        List<InFlight> flying = now.world().projectiles();
        for (int i = 0; i < flying.size(); i++) {
            if (now.state.flights.regionOfIndex(i) == region) {
                EventRows.launched(out, flying.get(i).launched(), now.tick());
            }
        }
        part.endList();
        part.end();
    }

    private static void writeShots(AsciiWriter out, int region, Moment now, Changes since) {
        for (int i = since.events.from(region); i < since.events.to(region); i++) {
            int index = since.events.value(i);
            if (now.events.event(index) instanceof SimEvent.Shot shot) {
                int back = now.tick() - now.events.tick(index);
                int head = shot.owner() * FrameLayout.SHOT_OWNER
                        + back * FrameLayout.SHOT_BACK
                        + EventRows.hit(shot.hit());
                if (plainly(shot, region, now)) {
                    out.item(head);
                } else {
                    out.item(head + FrameLayout.SHOT_FROM).item(shot.weapon());
                    out.item(Places.units(shot.fromX())).item(Places.units(shot.fromY()));
                }
                out.item(Places.units(shot.toX())).item(Places.units(shot.toY()));
            }
        }
    }

    /** Whether a shot needs no more than its end: who fired it is in this part, with the weapon that was fired. */
    private static boolean plainly(SimEvent.Shot shot, int region, Moment now) {
        return now.state.region(shot.owner()) == region
                && now.state.field(shot.owner(), WorldState.WEAPON) == shot.weapon();
    }

    private static void writeHurts(AsciiWriter out, int region, Moment now, Changes since) {
        for (int i = since.events.from(region); i < since.events.to(region); i++) {
            int index = since.events.value(i);
            if (now.events.event(index) instanceof SimEvent.Hurt hurt) {
                int back = now.tick() - now.events.tick(index);
                out.item(hurt.victim() * FrameLayout.HURT_VICTIM + back).item(hurt.damage());
            }
        }
    }

    private static void writeMoves(AsciiWriter out, int region, Moment now, Changes since) {
        for (int i = since.events.from(region); i < since.events.to(region); i++) {
            int index = since.events.value(i);
            int back = now.tick() - now.events.tick(index);
            if (now.events.event(index) instanceof SimEvent.Heard heard) {
                move(out, heard.who(), back, EventRows.move(heard.sound()));
            } else if (now.events.event(index) instanceof SimEvent.Spawned spawned) {
                move(out, spawned.who(), back, FrameLayout.MOVE_APPEARED);
            }
        }
    }

    private static void move(AsciiWriter out, int who, int back, int which) {
        out.item(who * FrameLayout.MOVE_WHO + back * FrameLayout.MOVE_BACK + which);
    }

    private static void writeItems(AsciiWriter out, int region, Moment now, WorldState base) {
        for (int i = now.items.from(region); i < now.items.to(region); i++) {
            int item = now.items.value(i);
            int backTick = now.state.itemBackTick(item);
            if (backTick != base.itemBackTick(item)) {
                out.item(item).item(backTick).item(backTick == 0 ? 0 : now.taker(item));
            }
        }
    }

    private static void writeEvents(AsciiWriter out, int region, Moment now, Changes since) {
        List<InFlight> flying = now.world().projectiles();
        for (int i = since.arrivals.from(region); i < since.arrivals.to(region); i++) {
            EventRows.launched(out, flying.get(since.arrivals.value(i)).launched(), now.tick());
        }
        for (int i = since.departures.from(region); i < since.departures.to(region); i++) {
            int index = since.departures.value(i);
            int to = now.state.flights.regionOfIndex(index);
            out.row(FrameLayout.EVENT_PROJECTILE_CROSSED, 0, flying.get(index).id(), to);
        }
        for (int i = since.events.from(region); i < since.events.to(region); i++) {
            int index = since.events.value(i);
            int back = now.tick() - now.events.tick(index);
            switch (now.events.event(index)) {
                case SimEvent.Spray spray -> EventRows.spray(out, spray, back);
                case SimEvent.Died died -> EventRows.died(out, died, back);
                case SimEvent.Burst burst -> EventRows.burst(out, burst, back);
                case SimEvent.LostTaken taken -> EventRows.lostTaken(out, taken, back);
                case SimEvent.Ended ended -> {
                    if (ended.projectile().spawnTick() > since.baseTick()) {
                        EventRows.launched(out, ended.projectile(), now.tick());
                    }
                    EventRows.ended(out, ended, back);
                }
                default -> {
                    // Told in the other lists.
                }
            }
        }
    }
}
