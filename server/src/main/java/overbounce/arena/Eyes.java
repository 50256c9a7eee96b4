package overbounce.arena;

import java.util.ArrayList;
import java.util.List;
import overbounce.bot.Screen;
import overbounce.bot.SeenItem;
import overbounce.bot.SeenPlayer;
import overbounce.bot.SeenProjectile;
import overbounce.bot.Vitals;
import overbounce.bot.WorldView;
import overbounce.map.ItemSpot;
import overbounce.motion.Grid;
import overbounce.motion.InFlight;
import overbounce.motion.PlayerState;
import overbounce.motion.Power;
import overbounce.sim.Player;
import overbounce.sim.World;

/** Shows a bot what {@link Screen} lets a person see. Arena loop only. */
public final class Eyes {
    /** An item is seen when its middle is, so high above its place, in u. */
    private static final int ITEM_MIDDLE = 16;

    private final World world;
    private final SeenItem[] there;
    private final SeenItem[] away;
    /** Middles of the items, 1/256 u. */
    private final int[] itemXs;

    private final int[] itemYs;
    /** Where the projectiles are at the tick looked at last: the same for all who see. */
    private final List<SeenProjectile> flying = new ArrayList<>();

    private int flyingTick = -1;

    public Eyes(World world) {
        this.world = world;
        int items = world.map().items().size();
        there = new SeenItem[items];
        away = new SeenItem[items];
        itemXs = new int[items];
        itemYs = new int[items];
        for (int i = 0; i < items; i++) {
            ItemSpot spot = world.map().items().get(i);
            itemXs[i] = spot.x() * Grid.POS;
            itemYs[i] = (spot.y() - ITEM_MIDDLE) * Grid.POS;
            there[i] = new SeenItem(i, true);
            away[i] = new SeenItem(i, false);
        }
    }

    /** What a player sees after the last step of the world. */
    public WorldView see(Player self, int score, int tick) {
        Screen screen = Screen.of(self.body());
        Vitals vitals = new Vitals(
                Math.max(0, self.health()), self.armor(), score, self.alive(), self.respawnTick(), self.killer());
        return new WorldView(
                tick, self.id(), self.body(), vitals, players(self, screen), items(screen), projectiles(screen));
    }

    private List<SeenPlayer> players(Player self, Screen screen) {
        List<SeenPlayer> seen = new ArrayList<>(4);
        for (Player player : world.playersWithin(screen.left(), screen.top(), screen.right(), screen.bottom())) {
            if (player != self
                    && player.embodied()
                    && screen.showsPlayer(player.body().x(), player.body().y())
                    && isNoticed(self, player)) {
                PlayerState body = player.body();
                seen.add(new SeenPlayer(
                        player.id(),
                        body.x(),
                        body.y(),
                        body.vx(),
                        body.vy(),
                        body.weapon(),
                        player.alive(),
                        body.grounded(),
                        body.crouched()));
            }
        }
        return seen;
    }

    private boolean isNoticed(Player self, Player player) {
        PlayerState body = player.body();
        return !body.under(Power.INVISIBILITY, world.tick()) || Screen.betrays(self.body(), body.x(), body.y());
    }

    private List<SeenItem> items(Screen screen) {
        List<SeenItem> seen = new ArrayList<>(8);
        for (int i = 0; i < itemXs.length; i++) {
            if (screen.shows(itemXs[i], itemYs[i])) {
                seen.add(world.itemBackTick(i) == 0 ? there[i] : away[i]);
            }
        }
        return seen;
    }

    private List<SeenProjectile> projectiles(Screen screen) {
        lookUp();
        List<SeenProjectile> seen = new ArrayList<>(4);
        for (SeenProjectile p : flying) {
            if (screen.shows(p.x(), p.y())) {
                seen.add(p);
            }
        }
        return seen;
    }

    private void lookUp() {
        if (flyingTick == world.tick()) {
            return;
        }
        flyingTick = world.tick();
        flying.clear();
        for (InFlight p : world.projectiles()) {
            flying.add(new SeenProjectile(p.id(), p.slot(), p.owner(), p.x(), p.y(), p.vx(), p.vy()));
        }
    }
}
