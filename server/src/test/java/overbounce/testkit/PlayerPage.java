package overbounce.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.interactions.InputSource;
import org.openqa.selenium.interactions.Interaction;
import org.openqa.selenium.interactions.KeyInput;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;

/**
 * A person at a browser: joins by the menu, then uses keyboard and mouse. What it reads is the client's own state,
 * {@code window.overbounce.state}.
 *
 * <p>Note: not thread-safe.
 */
public final class PlayerPage implements AutoCloseable {
    /** Where screenshots are kept. */
    public static final Path PICTURES = Path.of("target", "screenshots");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ALIVE = "state.screen === 'playing' && state.own.alive && state.view.own !== null";

    private final Browser browser;
    private final KeyInput keyboard = new KeyInput("keyboard");
    private final PointerInput mouse = new PointerInput(PointerInput.Kind.MOUSE, "mouse");

    /** A person at a Chromium. */
    public PlayerPage() {
        this(Browser.open());
    }

    public PlayerPage(Browser browser) {
        this.browser = browser;
    }

    /** Opens the menu and waits until it can be used. */
    public void open(String url) {
        browser.go(url);
        browser.await("return document.querySelector('button.play') !== null", PATIENCE);
    }

    /** Types the name and presses Play now; returns once the player stands in the arena and sees it. */
    public void play(String name) {
        browser.run(
                "const field = document.getElementById('name'); field.value = arguments[0];"
                        + "field.dispatchEvent(new Event('input')); document.querySelector('button.play').click();",
                name);
        awaitAlive();
        browser.await("return window.overbounce.isShown()", PATIENCE);
    }

    public void awaitAlive() {
        await(ALIVE);
    }

    /** Presses fire until the player is alive, as the screen asks the dead to do. */
    public void respawn() {
        while (!is(ALIVE)) {
            holdFire();
            releaseFire();
        }
    }

    /** Waits for an expression over the client's {@code state}. */
    public void await(String expression) {
        await(expression, PATIENCE);
    }

    public void await(String expression, Duration limit) {
        browser.await("const state = window.overbounce.state; return " + expression, limit);
    }

    /** The value of an expression over the client's {@code state}. */
    public Object read(String expression) {
        Object value = browser.run("const state = window.overbounce.state; return " + expression);
        return value == null ? "null" : value;
    }

    public double number(String expression) {
        return browser.number("const state = window.overbounce.state; return " + expression);
    }

    public boolean is(String expression) {
        return Boolean.TRUE.equals(read(expression));
    }

    public void hold(CharSequence key) {
        perform(keyboard, keyboard.createKeyDown(codePoint(key)));
    }

    public void release(CharSequence key) {
        perform(keyboard, keyboard.createKeyUp(codePoint(key)));
    }

    public void press(CharSequence key) {
        perform(keyboard, keyboard.createKeyDown(codePoint(key)), keyboard.createKeyUp(codePoint(key)));
    }

    private static int codePoint(CharSequence key) {
        return Character.codePointAt(key, 0);
    }

    private void perform(InputSource device, Interaction... deeds) {
        Sequence gesture = new Sequence(device, 0);
        for (Interaction deed : deeds) {
            gesture.addAction(deed);
        }
        browser.perform(gesture);
    }

    /** Moves the mouse to a place of the screen, 1280 x 720. */
    public void pointAt(double x, double y) {
        int screenX = (int) Math.clamp(x, 1, Browser.WIDTH - 2);
        int screenY = (int) Math.clamp(y, 1, Browser.HEIGHT - 2);
        perform(mouse, mouse.createPointerMove(Duration.ZERO, PointerInput.Origin.viewport(), screenX, screenY));
    }

    public void holdFire() {
        perform(mouse, mouse.createPointerDown(PointerInput.MouseButton.LEFT.asArg()));
    }

    public void releaseFire() {
        perform(mouse, mouse.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
    }

    /** Points at the nearest other player on the screen; false when there is none. */
    public boolean pointAtNearest() {
        Object place = read("(() => { const me = state.view.own, camera = state.view.camera;"
                + " let best = null; if (me === null) return null;"
                + " for (const other of state.view.others.values()) {"
                + "  const away = Math.hypot(other.x - me.x, other.y - me.y);"
                + "  if (best === null || away < best.away) best = { away, x: other.x, y: other.y }; }"
                + " return best === null ? null"
                + " : [best.x - camera.x + 640, best.y - 28 - camera.y + 360]; })()");
        if (!(place instanceof List<?> at) || !(at.get(0) instanceof Number x) || !(at.get(1) instanceof Number y)) {
            return false;
        }
        pointAt(x.doubleValue(), y.doubleValue());
        return true;
    }

    public void screenshot(String name) {
        browser.screenshot(PICTURES.resolve(name + ".png"));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
    }
}
