package overbounce.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One headless Chromium with a page of exactly 1280 x 720.
 *
 * <p>Where none is installed the test is skipped with a plain notice; with CI=true that is a failure.
 *
 * <p>Note: not thread-safe.
 */
public final class Browser implements AutoCloseable {
    // Kept in a field: a logger that nobody holds loses its level. Selenium warns of each Chromium newer than itself.
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final Path profile;
    private final PointerInput mouse = new PointerInput(PointerInput.Kind.MOUSE, "mouse");

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Starts a browser with an empty cache, or ends the test with a notice where there is none. */
    public static Browser open() {
        SELENIUM.setLevel(Level.OFF);
        File chromium = installed("chromium", "chromium-browser", "google-chrome");
        File chromedriver = installed("chromedriver");
        try {
            Path profile = Files.createTempDirectory("overbounce-browser");
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(chromedriver)
                    .usingAnyFreePort()
                    .build();
            Browser browser = new Browser(new ChromeDriver(service, options(chromium, profile)), profile);
            browser.driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 1280, "height", 720, "deviceScaleFactor", 1, "mobile", false));
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(File chromium, Path profile) {
        return new ChromeOptions()
                .setBinary(chromium)
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        // Two pages at once: the one not in front must keep its frames and timers.
                        "--disable-renderer-backgrounding",
                        "--disable-backgrounding-occluded-windows",
                        "--disable-background-timer-throttling",
                        "--autoplay-policy=no-user-gesture-required",
                        "--mute-audio",
                        "--hide-scrollbars",
                        "--user-data-dir=" + profile);
    }

    private static File installed(String... names) {
        Optional<File> found = Arrays.stream(names)
                .flatMap(name -> Arrays.stream(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        String notice = "no " + names[0] + " on PATH: the browser test did not run";
        if ("true".equals(System.getenv("CI"))) {
            return Assertions.fail(notice);
        }
        System.out.println("SKIPPED: " + notice);
        return Assumptions.abort(notice);
    }

    public void go(String url) {
        driver.get(url);
    }

    /** Runs JavaScript in the page; {@code return} gives the value. */
    public @Nullable Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** A number that the script returns; fails when it is none. */
    public double number(String script) {
        return run(script) instanceof Number number
                ? number.doubleValue()
                : Assertions.fail("not a number: " + script + " gave " + run(script));
    }

    /** Waits until the script returns true; fails with the script after the time. */
    public void await(String condition, Duration limit) {
        new WebDriverWait(driver, limit, Duration.ofMillis(50))
                .withMessage(() -> condition)
                .until(page -> Boolean.TRUE.equals(run(condition)));
    }

    /** Mouse and keyboard as a person has them: real events through the browser. */
    public Actions hands() {
        return new Actions(driver, Duration.ZERO);
    }

    /** The one mouse of this page, so that its place is kept between gestures. */
    public PointerInput mouse() {
        return mouse;
    }

    public void press(Keys key) {
        hands().keyDown(key).keyUp(key).perform();
    }

    /** Keeps what the page shows as a PNG. */
    public void screenshot(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            // Chromium may still be removing its own files; what is left lies in the temporary folder.
            SELENIUM.fine(e.toString());
        }
    }
}
