package overbounce.motion;

import overbounce.geometry.Vec2;

/**
 * A shot that hits at once, as it was fired: from the eye (1/256 u), along an aim (1/8 u), by a player at a tick. That
 * is all that its lines follow from, so whoever knows it draws the lines that the server judged.
 *
 * <p>Immutable.
 */
public record Volley(int x, int y, int aimX, int aimY, int playerId, int tick) {
    /** One of its lines, pellets counted from 0, as far as the map lets it. */
    public ShotLine line(WeaponSpec weapon, int pellet, MapView view) {
        Vec2 direction = Aim.direction(aimX, aimY);
        if (weapon.spreadTangent() > 0) {
            direction = Aim.aside(direction, Aim.spread(tick, playerId, pellet, weapon.spreadTangent()));
        }
        double reach = (double) weapon.range() * Grid.POS;
        int toX = x + Grid.round(direction.x() * reach);
        int toY = y + Grid.round(direction.y() * reach);
        return HitScan.trace(view, x, y, toX, toY);
    }
}
