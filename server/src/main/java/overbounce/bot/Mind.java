package overbounce.bot;

import java.util.List;
import overbounce.map.ArenaMap;
import overbounce.map.ItemKind;
import overbounce.map.ItemSpot;
import overbounce.motion.PlayerState;

/**
 * Decides where to go: to items by need and distance, after enemies, to better ground in a fight, else where the bot
 * has not been for long.
 *
 * <p>Arena loop only.
 */
final class Mind {
    private static final int REVIEW_TICKS = 30;
    private static final int FIGHT_REVIEW_MIN = 22;
    private static final int FIGHT_REVIEW_SPAN = 26;
    private static final int FIGHT_CANDIDATES = 7;
    private static final int ROAM_CANDIDATES = 5;
    private static final int WAIT_TICKS_MAX = 90;
    private static final int NEAR_ITEM_TICKS = 60;
    private static final int CHASE_TICKS = 150;
    private static final double DISTANCE_BASE = 70;
    private static final double CURIOSITY = 14;
    private static final int CURIOUS_TICKS = 40 * Units.TICK_HZ;
    private static final double KEEP_BONUS = 1.3;
    private static final int WEAK_HEALTH = 45;

    private enum Aim {
        NONE,
        ITEM,
        ENEMY,
        FIGHT,
        ROAM
    }

    private final Navigation nav;
    private final BotSkill skill;
    private final Chance chance;
    private final Memory memory;
    private final int[] itemVisits;
    private final int[] nodeVisits;
    private Aim aim = Aim.NONE;
    private int item = -1;
    private int nextReview;

    Mind(Navigation nav, BotSkill skill, Memory memory, Chance chance) {
        this.nav = nav;
        this.skill = skill;
        this.memory = memory;
        this.chance = chance;
        this.itemVisits = new int[nav.arena().items().size()];
        this.nodeVisits = new int[nav.nodeCount()];
    }

    void reset() {
        aim = Aim.NONE;
        nextReview = 0;
    }

    /** Sets the feet's goal when it is time for a new one. */
    void decide(WorldView view, Feet feet, Gunner gunner) {
        PlayerState body = view.body();
        int tick = view.tick();
        if (feet.here() == Navigation.NOWHERE || feet.committed()) {
            return;
        }
        nodeVisits[feet.here()] = tick;
        if (arrived(body, feet, tick)) {
            aim = Aim.NONE;
        }
        boolean fighting = gunner.engaged();
        if (aim != Aim.NONE && tick < nextReview && fighting == (aim == Aim.FIGHT || keepsItem(feet))) {
            return;
        }
        if (aim != Aim.NONE && tick < nextReview && !fighting) {
            return;
        }
        choose(view, feet, gunner, fighting);
    }

    private boolean keepsItem(Feet feet) {
        return aim == Aim.ITEM && feet.ticksTo(feet.goal()) < NEAR_ITEM_TICKS;
    }

    private boolean arrived(PlayerState body, Feet feet, int tick) {
        if (!feet.arrived(body)) {
            return false;
        }
        if (aim == Aim.ITEM) {
            itemVisits[item] = tick;
            if (memory.backTick(item) <= tick) {
                memory.visited(item, tick);
            }
        }
        return true;
    }

    private void choose(WorldView view, Feet feet, Gunner gunner, boolean fighting) {
        int tick = view.tick();
        nextReview = tick + REVIEW_TICKS;
        int bestItem = -1;
        double best = 0;
        for (int index = 0; index < itemVisits.length; index++) {
            double worth = itemWorth(index, view, feet, fighting);
            if (worth > best) {
                best = worth;
                bestItem = index;
            }
        }
        if (fighting && best < fightWorth(view, gunner)) {
            manoeuvre(view, feet, gunner);
            return;
        }
        int prey = prey(view, feet);
        if (prey != Navigation.NOWHERE && chaseWorth(view, feet, prey) > best) {
            set(Aim.ENEMY, feet, prey, nav.node(prey).x());
            return;
        }
        if (bestItem >= 0) {
            ItemSpot spot = nav.arena().items().get(bestItem);
            item = bestItem;
            set(Aim.ITEM, feet, nav.itemNode(bestItem), Units.grid(spot.x()));
            return;
        }
        if (aim != Aim.ROAM) {
            roam(feet, tick);
        }
    }

    private double itemWorth(int index, WorldView view, Feet feet, boolean fighting) {
        int node = nav.itemNode(index);
        int ticks = feet.ticksTo(node);
        if (ticks == Routes.UNREACHABLE) {
            return 0;
        }
        ItemKind kind = nav.arena().items().get(index).itemKind();
        double worth = Wants.worth(kind, view.body(), view.vitals());
        if (worth <= 0) {
            return 0;
        }
        int wait = memory.backTick(index) - (view.tick() + ticks);
        if (wait > (skill.timesItems() && kind.amount() >= 50 ? WAIT_TICKS_MAX : 0)) {
            return 0;
        }
        worth += CURIOSITY * Math.min(1, (double) (view.tick() - itemVisits[index]) / CURIOUS_TICKS);
        double kept = aim == Aim.ITEM && item == index ? KEEP_BONUS : 1;
        double distance = DISTANCE_BASE + ticks + Math.max(0, wait);
        return worth * kept * 100 / (fighting ? distance * distance / DISTANCE_BASE : distance);
    }

    private double fightWorth(WorldView view, Gunner gunner) {
        boolean weak = view.vitals().health() < WEAK_HEALTH;
        return weak ? 12 : gunner.distance() < 600 ? 45 : 30;
    }

    /** The node of the enemy seen most recently, {@link Navigation#NOWHERE} when there is none to follow. */
    private int prey(WorldView view, Feet feet) {
        int node = Navigation.NOWHERE;
        int newest = view.tick() - CHASE_TICKS;
        for (Sighting sighting : memory.sightings()) {
            if (sighting.tick() <= newest || !sighting.alive()) {
                continue;
            }
            SeenPlayer seen = sighting.last();
            int at = nav.nodeNear(seen.x(), seen.y() + 40 * Units.POS, 80, 90);
            if (at != Navigation.NOWHERE && at != feet.here() && feet.ticksTo(at) != Routes.UNREACHABLE) {
                node = at;
                newest = sighting.tick();
            }
        }
        return node;
    }

    private double chaseWorth(WorldView view, Feet feet, int node) {
        if (view.vitals().health() < WEAK_HEALTH) {
            return 0;
        }
        double stack = 25 + Math.min(40, (view.vitals().health() + view.vitals().armor()) / 5.0);
        return stack * 100 / (DISTANCE_BASE + feet.ticksTo(node));
    }

    /** Picks a place nearby from which to fight on: at the weapon's distance, higher rather than lower, in view. */
    private void manoeuvre(WorldView view, Feet feet, Gunner gunner) {
        nextReview = view.tick() + FIGHT_REVIEW_MIN + chance.below(FIGHT_REVIEW_SPAN);
        Sighting enemy = gunner.enemy(memory);
        int[] around = nav.around(feet.here());
        if (enemy == null || around.length == 0) {
            roam(feet, view.tick());
            return;
        }
        int best = Navigation.NOWHERE;
        double bestWorth = -Double.MAX_VALUE;
        for (int i = 0; i < FIGHT_CANDIDATES; i++) {
            int node = around[chance.below(around.length)];
            double worth = standWorth(nav.node(node), view, enemy.last()) + chance.fraction() * 90;
            if (worth > bestWorth) {
                bestWorth = worth;
                best = node;
            }
        }
        set(Aim.FIGHT, feet, best, nav.node(best).x());
    }

    private double standWorth(NavNode node, WorldView view, SeenPlayer enemy) {
        double dx = Units.pos(node.x() - enemy.x());
        double dy = Units.pos(node.y() - enemy.y());
        double distance = Math.sqrt(dx * dx + dy * dy);
        double wanted = Arsenal.bestDistance(view.body().nextWeapon());
        double moved = Math.abs(Units.pos(node.x() - view.body().x()));
        boolean weak = view.vitals().health() < WEAK_HEALTH;
        double worth = -Math.abs(distance - (weak ? 600 : wanted)) * 0.6;
        worth += dy < -40 ? 40 : dy > 60 ? -30 : 0;
        worth += moved < 64 ? -120 : 0;
        boolean covered = nav.trace(Units.pos(node.x()), Units.pos(node.y()) - 40, -dx, -dy + 10)
                .blocked();
        return worth + (covered == weak ? 60 : 0);
    }

    /** Sets out for one of a few places picked at random, the one longest not visited. */
    private void roam(Feet feet, int tick) {
        int best = Navigation.NOWHERE;
        double bestAge = -1;
        List<NavNode> nodes = nav.nodes();
        for (int i = 0; i < ROAM_CANDIDATES; i++) {
            int node = roamCandidate(nodes.size());
            double age = tick - nodeVisits[node] + chance.below(300);
            if (node != feet.here() && feet.ticksTo(node) != Routes.UNREACHABLE && age > bestAge) {
                bestAge = age;
                best = node;
            }
        }
        if (best != Navigation.NOWHERE) {
            set(Aim.ROAM, feet, best, nav.node(best).x());
        }
    }

    private int roamCandidate(int nodes) {
        ArenaMap arena = nav.arena();
        int pick = chance.below(3);
        int node = pick == 0 && !arena.spawns().isEmpty()
                ? nav.spawnNode(chance.below(arena.spawns().size()))
                : pick == 1 && !arena.items().isEmpty()
                        ? nav.itemNode(chance.below(arena.items().size()))
                        : Navigation.NOWHERE;
        return node == Navigation.NOWHERE ? chance.below(nodes) : node;
    }

    private void set(Aim newAim, Feet feet, int node, int x) {
        aim = newAim;
        feet.goTo(node, x);
    }
}
