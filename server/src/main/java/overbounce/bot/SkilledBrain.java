package overbounce.bot;

import overbounce.motion.PlayerInput;
import overbounce.motion.PlayerState;

/**
 * A bot's brain: memory for what it saw, mind for where to go, feet for the way, gunner and hand for the fight.
 *
 * <p>Arena loop only.
 */
final class SkilledBrain implements BotBrain {
    private static final int LOOK_AHEAD_TICKS = 45;
    private static final double LOOK_SIDE_MIN = 160;
    private static final int DODGE_LOOK_TICKS = 4;
    private static final int FIGHT_HOP_PERCENT = 2;
    private static final int RESPAWN_PERIOD_TICKS = 20;

    private final BotSkill skill;
    private final Navigation nav;
    private final Chance chance;
    private final Memory memory;
    private final Mind mind;
    private final Feet feet;
    private final Hand hand;
    private final Gunner gunner;
    private final Dodge dodge;
    private final Presses presses = new Presses();
    private boolean wasAlive;

    SkilledBrain(Navigation nav, BotSkill skill, long seed) {
        this.skill = skill;
        this.nav = nav;
        this.chance = new Chance(seed);
        this.memory = new Memory(skill, nav.arena().items(), chance);
        this.mind = new Mind(nav, skill, memory, chance);
        this.feet = new Feet(nav, chance);
        this.hand = new Hand(skill, chance);
        this.gunner = new Gunner(nav, skill, hand, chance);
        this.dodge = new Dodge(memory);
    }

    @Override
    public PlayerInput think(WorldView view) {
        if (!view.vitals().alive()) {
            return wait(view);
        }
        if (!wasAlive) {
            wasAlive = true;
            presses.begin(view.body());
        }
        memory.observe(view);
        PlayerState body = view.body();
        boolean fighting = gunner.track(body, memory, view.tick());
        mind.decide(view, feet, gunner);
        int buttons = move(view, body);
        if (!fighting) {
            lookAhead(body);
        }
        if (gunner.fires(body, view.tick())) {
            buttons |= PlayerInput.FIRE;
        }
        if (Pocket.uses(body, view.vitals(), fighting)) {
            buttons |= PlayerInput.USE;
        }
        return presses.input(view.tick(), buttons, hand.aimX(), hand.aimY(), gunner.slot());
    }

    private int move(WorldView view, PlayerState body) {
        int tick = view.tick();
        if (skill.dodges() && tick % DODGE_LOOK_TICKS == 0 && body.grounded() && !feet.committed()) {
            int away = dodge.direction(view);
            if (away != 0 || (gunner.engaged() && chance.percent(FIGHT_HOP_PERCENT))) {
                feet.hop(body, away != 0 ? away : Integer.signum(body.vx()) | 1);
            }
        }
        return feet.buttons(body, tick, skill.hops() && !gunner.engaged());
    }

    /** Looks where the way leads, not straight up or down. */
    private void lookAhead(PlayerState body) {
        int node = feet.ahead(LOOK_AHEAD_TICKS);
        double dx = body.facing() * LOOK_SIDE_MIN;
        double dy = 0;
        if (node != Navigation.NOWHERE) {
            dx = Units.pos(nav.node(node).x() - body.x());
            dy = Units.pos(nav.node(node).y() - body.y());
        }
        double side = Math.abs(dx) < 24 ? body.facing() : Math.signum(dx);
        hand.moveTo(side * Math.max(Math.abs(dx), LOOK_SIDE_MIN), dy, false);
    }

    /** Dead: lets go of everything and, when it may, presses fire to come back. */
    private PlayerInput wait(WorldView view) {
        if (wasAlive) {
            wasAlive = false;
            memory.forgetPlayers();
            feet.reset();
            mind.reset();
            gunner.reset();
        }
        boolean press = view.tick() >= view.vitals().respawnTick() + skill.reactionTicks()
                && view.tick() % RESPAWN_PERIOD_TICKS == 0;
        return presses.input(view.tick(), press ? PlayerInput.FIRE : 0, hand.aimX(), hand.aimY(), gunner.slot());
    }
}
