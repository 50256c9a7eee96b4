package overbounce.maps;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import overbounce.geometry.ConvexPolygon;
import overbounce.map.ArenaMap;
import overbounce.map.Decor;
import overbounce.map.Hazard;
import overbounce.map.ItemSpot;
import overbounce.map.JumpPad;
import overbounce.map.Platform;
import overbounce.map.Solid;
import overbounce.map.Spawn;
import overbounce.map.Teleporter;

/**
 * A plan of a map as a picture, one pixel per unit, or for every four of a large map: what is solid, where things lie
 * and where pads and teleporters lead.
 *
 * <p>One thread at a time.
 */
public final class MapPicture {
    static final Color AIR = new Color(0x1b1830);
    static final Color STONE = new Color(0x746e7e);
    private static final Color METAL = new Color(0x8a6a50);
    private static final int LARGE = 8192;
    private static final Color SEAM = new Color(0, 0, 0, 60);

    private final ArenaMap map;
    private final int scale;
    private final BufferedImage image;
    private final Graphics2D pen;

    public MapPicture(ArenaMap map) {
        this.map = map;
        scale = map.width() > LARGE ? 4 : 1;
        image = new BufferedImage(map.width() / scale, map.height() / scale, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.scale(1.0 / scale, 1.0 / scale);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        pen.setColor(AIR);
        pen.fillRect(0, 0, map.width(), map.height());
        drawGround();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawWays();
        drawPlaces();
    }

    /** The colour at a place of the map. */
    Color at(int x, int y) {
        return new Color(image.getRGB(x / scale, y / scale));
    }

    /** Lays dots over the plan: brightness says how often something was at a place. */
    public void heat(int[] visits, int columns, int cell) {
        int most = 1;
        for (int count : visits) {
            most = Math.max(most, count);
        }
        for (int i = 0; i < visits.length; i++) {
            if (visits[i] > 0) {
                float strength = (float) Math.sqrt((double) visits[i] / most);
                pen.setColor(new Color(1f, 0.2f + 0.8f * strength, 0.1f, 0.15f + 0.8f * strength));
                pen.fillRect(i % columns * cell, i / columns * cell, cell, cell);
            }
        }
    }

    /** Writes it as a PNG, into folders that are made if need be. */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private void drawGround() {
        pen.setColor(new Color(0x3a3658));
        for (Decor decor : map.decor()) {
            pen.drawRect(decor.x(), decor.y(), decor.width(), decor.height());
        }
        for (Hazard hazard : map.hazards()) {
            pen.setColor(hazard.kind().equals(Hazard.LAVA) ? new Color(0xe2480c) : new Color(0x4fae28));
            pen.fillRect(hazard.x(), hazard.y(), hazard.width(), hazard.height());
        }
        for (Solid solid : map.solids()) {
            for (ConvexPolygon piece : solid.pieces()) {
                drawPiece(piece, solid.material().equals("metal") ? METAL : STONE);
            }
        }
        pen.setColor(new Color(0xe2b25a));
        for (Platform platform : map.platforms()) {
            pen.fillRect(platform.x(), platform.y(), platform.width(), 6);
        }
    }

    private void drawPiece(ConvexPolygon piece, Color color) {
        Polygon shape = new Polygon();
        for (int i = 0; i < piece.size(); i++) {
            shape.addPoint(piece.x(i), piece.y(i));
        }
        pen.setColor(color);
        pen.fill(shape);
        pen.setColor(SEAM);
        pen.draw(shape);
    }

    private void drawWays() {
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {6, 6}, 0));
        pen.setColor(new Color(0x8dff2e));
        for (JumpPad pad : map.pads()) {
            pen.drawLine(pad.x() + pad.width() / 2, pad.y(), pad.targetX(), pad.targetY());
            pen.fillRect(pad.x(), pad.y(), pad.width(), pad.height());
        }
        pen.setColor(new Color(0x9a6bff));
        for (Teleporter gate : map.teleporters()) {
            pen.drawLine(gate.x() + gate.width() / 2, gate.y() + gate.height() / 2, gate.toX(), gate.toY() - 28);
            pen.fillRect(gate.x(), gate.y(), gate.width(), gate.height());
        }
        pen.setStroke(new BasicStroke(1));
    }

    private void drawPlaces() {
        pen.setColor(new Color(0x3aa5ff));
        for (Spawn spawn : map.spawns()) {
            pen.drawRect(spawn.x() - 15, spawn.y() - 56, 30, 56);
            pen.drawLine(spawn.x(), spawn.y() - 46, spawn.x() + 24 * spawn.facing(), spawn.y() - 46);
        }
        for (ItemSpot item : map.items()) {
            pen.setColor(new Color(0xffd040));
            pen.fillOval(item.x() - 9, item.y() - 22, 18, 18);
            pen.setColor(Color.WHITE);
            pen.drawString(item.kind(), item.x() - 20, item.y() - 28);
        }
    }
}
