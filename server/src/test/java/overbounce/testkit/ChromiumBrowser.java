package overbounce.testkit;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Sequence;

/**
 * A Chromium, driven by chromedriver.
 *
 * <p>Note: not thread-safe.
 */
public final class ChromiumBrowser implements Browser {
    // Kept in a field: a logger that nobody holds loses its level. Selenium warns of each Chromium newer than itself.
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final BrowserProfile profile;
    private String page = "";

    private ChromiumBrowser(ChromeDriver driver, BrowserProfile profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Starts one with an empty cache, or ends the test with a notice where there is none. */
    public static ChromiumBrowser start() {
        SELENIUM.setLevel(Level.OFF);
        File chromium = BrowserProfile.installed("chromium", "chromium-browser", "google-chrome");
        File chromedriver = BrowserProfile.installed("chromedriver");
        BrowserProfile profile = BrowserProfile.create();
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver)
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options(chromium, profile));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        return new ChromiumBrowser(driver, profile);
    }

    private static ChromeOptions options(File chromium, BrowserProfile profile) {
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
                        "--user-data-dir=" + profile.folder());
    }

    /** Runs a script in each page that is opened from now on, before any of its own. */
    public void runBeforePages(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Makes the page's processor so many times slower; 1 is its own speed. */
    public void slowDown(double times) {
        driver.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", times));
    }

    /** Opens another tab in front of the page: it is hidden until {@link #showPage}. */
    public void hidePage() {
        page = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
    }

    /** Closes the tab in front of the page. */
    public void showPage() {
        driver.close();
        driver.switchTo().window(page);
    }

    @Override
    public void go(String url) {
        driver.get(url);
    }

    @Override
    public @Nullable Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    @Override
    public void perform(Sequence gesture) {
        driver.perform(List.of(gesture));
    }

    @Override
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
        profile.delete();
    }
}
