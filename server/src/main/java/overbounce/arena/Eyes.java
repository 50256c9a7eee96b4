package overbounce.arena;

import java.util.ArrayList;
import java.util.List;
import overbounce.bot.SeenItem;
import overbounce.bot.SeenPlayer;
import overbounce.bot.SeenProjectile;
import overbounce.bot.Vitals;
import overbounce.bot.WorldView;
import overbounce.geometry.Box;
import overbounce.map.ItemSpot;
import overbounce.motion.CameraLead;
import overbounce.motion.Grid;
import overbounce.motion.PlayerState;
import overbounce.motion.Projectile;
import overbounce.motion.ProjectilePath;
import overbounce.sim.Player;
import overbounce.sim.World;

/** Shows a bot what a person's screen would show: the 1280 x 720 u around the eye, shifted by the camera's lead. Arena loop only. */
final class Eyes {
    private static final double HALF_WIDTH = 640;
    private static final double HALF_HEIGHT = 360;
    private static final double ITEM_HALF = 16;

    private final World world;
    private final SeenItem[] there;
    private final SeenItem[] away;

    Eyes(World world) {
        this.world = world;
        int items = world.map().items().size();
        there = new SeenItem[items];
        away = new SeenItem[items];
        for (int i = 0; i < items; i++) {
            there[i] = new SeenItem(i, true);
            away[i] = new SeenItem(i, false);
        }
    }

    WorldView see(Player self, int score, int tick) {
        Box screen = screen(self.body());
        Vitals vitals = new Vitals(
                Math.max(0, self.health()), self.armor(), score, self.alive(), self.respawnTick(), self.killer());
        return new WorldView(
                tick, self.id(), self.body(), vitals, players(self, screen), items(screen), projectiles(screen));
    }

    private static Box screen(PlayerState body) {
        double x = (double) body.eyeX() / Grid.POS + CameraLead.x(body.aimX());
        double y = (double) body.eyeY() / Grid.POS + CameraLead.y(body.aimY());
        return new Box(x - HALF_WIDTH, y - HALF_HEIGHT, x + HALF_WIDTH, y + HALF_HEIGHT);
    }

    private List<SeenPlayer> players(Player self, Box screen) {
        List<SeenPlayer> seen = new ArrayList<>(4);
        for (Player player : world.players()) {
            if (player != self && player.embodied() && player.body().box().overlaps(screen)) {
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

    private List<SeenItem> items(Box screen) {
        List<SeenItem> seen = new ArrayList<>(8);
        List<ItemSpot> spots = world.map().items();
        for (int i = 0; i < spots.size(); i++) {
            ItemSpot spot = spots.get(i);
            Box place = new Box(spot.x() - ITEM_HALF, spot.y() - 2 * ITEM_HALF, spot.x() + ITEM_HALF, spot.y());
            if (place.overlaps(screen)) {
                seen.add(world.itemBackTick(i) == 0 ? there[i] : away[i]);
            }
        }
        return seen;
    }

    private List<SeenProjectile> projectiles(Box screen) {
        List<SeenProjectile> seen = new ArrayList<>(4);
        for (Projectile p : world.projectiles()) {
            int x = ProjectilePath.xAt(p, world.tick());
            int y = ProjectilePath.yAt(p, world.tick());
            if (screen.contains((double) x / Grid.POS, (double) y / Grid.POS)) {
                seen.add(new SeenProjectile(p.id(), p.kind(), p.owner(), x, y, p.vx(), p.vy()));
            }
        }
        return seen;
    }
}
