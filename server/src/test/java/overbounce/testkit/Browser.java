package overbounce.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.support.ui.FluentWait;

/**
 * A real headless browser with one page of exactly 1280 x 720.
 *
 * <p>Where none is installed the test is skipped with a plain notice; with CI=true that is a failure.
 *
 * <p>Note: not thread-safe.
 */
public interface Browser extends AutoCloseable {
    int WIDTH = 1280;
    int HEIGHT = 720;

    /** What every test with a browser locks: two browsers at once are too much for a small machine. */
    String LOCK = "browser";

    /** Starts a Chromium with an empty cache, or ends the test with a notice where there is none. */
    static Browser open() {
        return ChromiumBrowser.start();
    }

    /** Starts a Firefox with an empty cache, or ends the test with a notice where there is none. */
    static Browser firefox() {
        return FirefoxBrowser.start();
    }

    void go(String url);

    /** Runs JavaScript in the page; {@code return} gives the value. */
    @Nullable
    Object run(String script, Object... arguments);

    /** What a hand does: real events through the browser. */
    void perform(Sequence gesture);

    /** What the page shows, as a PNG. */
    byte[] picture();

    @Override
    void close();

    /** A number that the script returns; fails when it is none. */
    default double number(String script) {
        return run(script) instanceof Number number
                ? number.doubleValue()
                : Assertions.fail("not a number: " + script + " gave " + run(script));
    }

    /** Waits until the script returns true; fails with the script after the time. */
    default void await(String condition, Duration limit) {
        new FluentWait<>(this)
                .withTimeout(limit)
                .pollingEvery(Duration.ofMillis(50))
                .withMessage(() -> condition)
                .until(page -> Boolean.TRUE.equals(page.run(condition)));
    }

    /** Keeps what the page shows as a PNG. */
    default void screenshot(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
