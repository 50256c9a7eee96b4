package overbounce.loadtest.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import overbounce.bot.Screen;
import overbounce.bot.SeenItem;
import overbounce.bot.SeenPlayer;
import overbounce.bot.SeenProjectile;
import overbounce.bot.Vitals;
import overbounce.bot.WorldView;
import overbounce.codec.ReceivedArena;
import overbounce.codec.ReceivedEntity;
import overbounce.map.ItemSpot;
import overbounce.message.FrameLayout;
import overbounce.message.PrivateVector;
import overbounce.motion.Grid;
import overbounce.motion.InFlight;
import overbounce.motion.MapView;
import overbounce.motion.PlayerState;
import overbounce.motion.Power;
import overbounce.motion.Projectile;
import overbounce.motion.Tuning;

/**
 * What a bot sees of an arena that it knows from frames alone: the same screen as for a bot of the server, with the
 * coarser places of others, and their speed as the last two frames show it. The loop of its client only.
 */
final class BotEyes {
    private static final int ITEM_MIDDLE = 16;
    private static final int PLACE = Grid.POS / FrameLayout.ENTITY_POSITION_SCALE;

    private final List<ItemSpot> items;
    private final FlightWatch flights;
    private final Map<Integer, Track> tracks = new HashMap<>();

    /** Where somebody was at a frame, 1/256 u, and how fast, 1/16 u/s. Immutable. */
    private record Track(int tick, int x, int y, int vx, int vy) {
        private static final Track NOWHERE = new Track(0, 0, 0, 0, 0);

        private Track on(int newTick, int newX, int newY) {
            int ticks = newTick - tick;
            if (tick == 0 || ticks <= 0) {
                return new Track(newTick, newX, newY, 0, 0);
            }
            return new Track(newTick, newX, newY, speed(newX - x, ticks), speed(newY - y, ticks));
        }

        private static int speed(int way, int ticks) {
            return Grid.round((double) way * Grid.VEL * Grid.TICK_HZ / (Grid.POS * ticks));
        }
    }

    BotEyes(MapView view, Tuning tuning) {
        items = view.map().items();
        flights = new FlightWatch(view, tuning);
    }

    /** A frame has come. */
    void look(ReceivedArena arena) {
        Map<Integer, ReceivedEntity> seen = arena.entities();
        tracks.keySet().retainAll(Set.copyOf(seen.keySet()));
        for (ReceivedEntity entity : seen.values()) {
            tracks.merge(
                    entity.id(),
                    Track.NOWHERE.on(arena.tick(), entity.x() * PLACE, entity.y() * PLACE),
                    (old, now) -> old.on(now.tick, now.x, now.y));
        }
    }

    boolean alive(ReceivedArena arena) {
        return arena.privateField(PrivateVector.ALIVE) == 1;
    }

    /** What the screen around that body shows. */
    WorldView view(ReceivedArena arena, PlayerState body, int tick, int self) {
        Screen screen = Screen.of(body);
        Vitals vitals = new Vitals(
                arena.privateField(PrivateVector.HEALTH),
                arena.privateField(PrivateVector.ARMOR),
                arena.privateField(PrivateVector.SCORE),
                alive(arena),
                arena.privateField(PrivateVector.RESPAWN_TICK),
                arena.privateField(PrivateVector.KILLER));
        return new WorldView(
                tick,
                self,
                body,
                vitals,
                players(arena, body, self),
                items(arena, screen),
                projectiles(arena, screen, tick - 1));
    }

    private List<SeenPlayer> players(ReceivedArena arena, PlayerState body, int self) {
        Screen screen = Screen.of(body);
        List<SeenPlayer> seen = new ArrayList<>();
        for (ReceivedEntity entity : arena.entities().values()) {
            Track track = tracks.getOrDefault(entity.id(), Track.NOWHERE);
            boolean clear = entity.has(FrameLayout.FLAG_POWER * Power.INVISIBILITY.bit());
            if (entity.id() != self
                    && entity.kind() == 0
                    && screen.showsPlayer(track.x, track.y)
                    && (!clear || Screen.betrays(body, track.x, track.y))) {
                seen.add(new SeenPlayer(
                        entity.id(),
                        track.x,
                        track.y,
                        track.vx,
                        track.vy,
                        entity.weapon(),
                        !entity.has(FrameLayout.FLAG_DEAD),
                        entity.has(FrameLayout.FLAG_GROUNDED),
                        entity.has(FrameLayout.FLAG_CROUCHED)));
            }
        }
        return seen;
    }

    private List<SeenItem> items(ReceivedArena arena, Screen screen) {
        Map<Integer, Integer> away = arena.itemsAway();
        List<SeenItem> seen = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ItemSpot spot = items.get(i);
            if (screen.shows(spot.x() * Grid.POS, (spot.y() - ITEM_MIDDLE) * Grid.POS)) {
                seen.add(new SeenItem(i, !away.containsKey(i)));
            }
        }
        return seen;
    }

    private List<SeenProjectile> projectiles(ReceivedArena arena, Screen screen, int tick) {
        Map<Integer, Projectile> told = arena.projectiles();
        flights.keep(told.keySet());
        List<SeenProjectile> seen = new ArrayList<>();
        for (Projectile projectile : told.values()) {
            InFlight p = flights.at(projectile, tick);
            if (screen.shows(p.x(), p.y())) {
                seen.add(new SeenProjectile(p.id(), p.slot(), p.owner(), p.x(), p.y(), p.vx(), p.vy()));
            }
        }
        return seen;
    }
}
