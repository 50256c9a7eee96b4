package overbounce.testkit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.openqa.selenium.bidi.BiDi;
import org.openqa.selenium.bidi.Command;
import org.openqa.selenium.bidi.Connection;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpClient;

/**
 * A Firefox, spoken to directly in WebDriver BiDi: Debian has no geckodriver, and Firefox needs none for this.
 *
 * <p>Note: not thread-safe.
 */
final class FirefoxBrowser implements Browser {
    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a fresh profile would ask, fetch or forbid. */
    private static final List<String> SETTINGS = List.of(
            "user_pref(\"media.autoplay.default\", 0);",
            "user_pref(\"media.volume_scale\", \"0.0\");",
            "user_pref(\"datareporting.policy.dataSubmissionEnabled\", false);",
            "user_pref(\"app.update.disabledForTesting\", true);",
            "user_pref(\"browser.shell.checkDefaultBrowser\", false);");

    private final Process process;
    private final BrowserProfile profile;
    private final HttpClient client;
    private final BiDi bidi;
    private final String context;

    private FirefoxBrowser(Process process, BrowserProfile profile, String address) {
        this.process = process;
        this.profile = profile;
        client = HttpClient.Factory.createDefault()
                .createClient(ClientConfig.defaultConfig()
                        .baseUri(URI.create(address))
                        .readTimeout(PATIENCE));
        bidi = new BiDi(new Connection(client, address + "/session"), PATIENCE);
        send("session.new", Map.of("capabilities", Map.of()));
        context = String.valueOf(
                send("browsingContext.create", Map.of("type", "tab")).get("context"));
        send(
                "browsingContext.setViewport",
                Map.of(
                        "context",
                        context,
                        "viewport",
                        Map.of("width", WIDTH, "height", HEIGHT),
                        "devicePixelRatio",
                        1));
    }

    static Browser start() {
        File firefox = BrowserProfile.installed("firefox-esr", "firefox");
        BrowserProfile profile = BrowserProfile.create();
        try {
            Files.write(profile.folder().resolve("user.js"), SETTINGS);
            Process process = new ProcessBuilder(
                            firefox.getPath(),
                            "--headless",
                            "--no-remote",
                            "--profile",
                            profile.folder().toString(),
                            "--remote-debugging-port",
                            "0")
                    .redirectErrorStream(true)
                    .start();
            return new FirefoxBrowser(process, profile, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the browser says that it listens; whatever else it says is read and dropped. */
    private static String address(Process process) {
        CompletableFuture<String> address = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader reader = process.inputReader()) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    Matcher listening = LISTENING.matcher(line);
                    if (listening.find()) {
                        address.complete(listening.group(1));
                    }
                }
                address.completeExceptionally(new IllegalStateException("it ended"));
            } catch (IOException e) {
                address.completeExceptionally(e);
            }
        });
        try {
            return address.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            end(process);
            return Assertions.fail("Firefox did not start: " + e);
        }
    }

    private Map<?, ?> send(String method, Map<String, @Nullable Object> parameters) {
        Object answer = bidi.send(new Command<>(method, parameters, Object.class));
        return answer instanceof Map<?, ?> map ? map : Map.of();
    }

    @Override
    public void go(String url) {
        send("browsingContext.navigate", Map.of("context", context, "url", url, "wait", "complete"));
    }

    /** Values travel as JSON text both ways, so that both browsers give a test the same types. */
    @Override
    public @Nullable Object run(String script, Object... arguments) {
        String function = "(given) => JSON.stringify((function () {" + script + "\n}).apply(null, JSON.parse(given)))";
        Map<String, @Nullable Object> call = new HashMap<>(
                Map.of("functionDeclaration", function, "awaitPromise", false, "target", Map.of("context", context)));
        call.put("arguments", List.of(Map.of("type", "string", "value", new Json().toJson(Arrays.asList(arguments)))));
        Map<?, ?> outcome = send("script.callFunction", call);
        if (!(outcome.get("result") instanceof Map<?, ?> result)) {
            return Assertions.fail(script + ": " + outcome.get("exceptionDetails"));
        }
        return result.get("value") instanceof String json ? new Json().toType(json, Object.class) : null;
    }

    @Override
    public void perform(Sequence gesture) {
        send("input.performActions", Map.of("context", context, "actions", List.of(gesture.encode())));
    }

    @Override
    public byte[] picture() {
        Map<?, ?> picture = send("browsingContext.captureScreenshot", Map.of("context", context));
        return Base64.getDecoder().decode(String.valueOf(picture.get("data")));
    }

    @Override
    public void close() {
        client.close();
        end(process);
        profile.delete();
    }

    /** Ends the browser with the processes of its pages. */
    private static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
