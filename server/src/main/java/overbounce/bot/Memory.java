package overbounce.bot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overbounce.map.ItemSpot;

/**
 * What a bot knows: what its screen showed a reaction time ago, where it last saw everyone, and which items it believes
 * to be there.
 *
 * <p>Arena loop only.
 */
final class Memory {
    private static final int FORGET_TICKS = 300;
    private static final int GUESS_PERCENT_MIN = 80;
    private static final int GUESS_PERCENT_SPAN = 80;

    private final BotSkill skill;
    private final Chance chance;
    private final List<ItemSpot> spots;
    private final int[] backTick;
    private final boolean[] seenThere;
    private final Deque<WorldView> delayed = new ArrayDeque<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private @Nullable WorldView known;

    Memory(BotSkill skill, List<ItemSpot> spots, Chance chance) {
        this.skill = skill;
        this.spots = spots;
        this.chance = chance;
        this.backTick = new int[spots.size()];
        this.seenThere = new boolean[spots.size()];
    }

    /** Takes the newest screen in and learns from the one that is a reaction time old. */
    void observe(WorldView view) {
        delayed.addLast(view);
        if (delayed.size() <= skill.reactionTicks()) {
            return;
        }
        WorldView learnt = delayed.removeFirst();
        known = learnt;
        for (Sighting sighting : sightings) {
            sighting.leaveScreen();
        }
        for (SeenPlayer player : learnt.players()) {
            sightingOf(player.id()).see(player, learnt.tick());
        }
        sightings.removeIf(sighting -> view.tick() - sighting.tick() > FORGET_TICKS || !sighting.alive());
        for (SeenItem item : learnt.items()) {
            learn(item, learnt.tick());
        }
    }

    /** The screen of a reaction time ago; null in the first moments. */
    @Nullable
    WorldView known() {
        return known;
    }

    List<Sighting> sightings() {
        return sightings;
    }

    @Nullable
    Sighting find(int id) {
        for (Sighting sighting : sightings) {
            if (sighting.id() == id) {
                return sighting;
            }
        }
        return null;
    }

    /** The tick at which the item is believed to be there (again). */
    int backTick(int item) {
        return backTick[item];
    }

    /** The bot stood on the item's place: it is gone now, whether taken or missing. */
    void visited(int item, int tick) {
        seenThere[item] = false;
        backTick[item] = Math.max(backTick[item], tick + guess(item));
    }

    /** A new life begins: nothing of the old screen matters. */
    void forgetPlayers() {
        sightings.clear();
        delayed.clear();
        known = null;
    }

    private Sighting sightingOf(int id) {
        Sighting sighting = find(id);
        if (sighting == null) {
            sighting = new Sighting(id);
            sightings.add(sighting);
        }
        return sighting;
    }

    private void learn(SeenItem item, int tick) {
        int index = item.index();
        if (item.there()) {
            seenThere[index] = true;
            backTick[index] = tick;
        } else if (seenThere[index]) {
            seenThere[index] = false;
            backTick[index] = tick + guess(index);
        } else if (backTick[index] <= tick) {
            backTick[index] = tick + guess(index) / 2;
        }
    }

    /** How long it takes to come back: known to the one who times items, guessed by others. */
    private int guess(int item) {
        int ticks = spots.get(item).itemKind().respawnTicks();
        return skill.timesItems() ? ticks : ticks * (GUESS_PERCENT_MIN + chance.below(GUESS_PERCENT_SPAN)) / 100;
    }
}
