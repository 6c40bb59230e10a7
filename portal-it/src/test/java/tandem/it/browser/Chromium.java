package tandem.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One browser for all tests of a thread, since Playwright is for one thread: the machine's own
 * Chromium.
 */
final class Chromium {
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // a port offset of 2000 puts the portal on a port that Chromium refuses
          "--explicitly-allowed-ports=10080");
  private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::start);

  private Chromium() {}

  static Browser browser() {
    return BROWSER.get();
  }

  private static Browser start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(FLAGS));
  }

  private static Path program() {
    String wanted = System.getenv().getOrDefault("TANDEM_CHROMIUM", "");
    return Stream.concat(
            Stream.of(wanted).filter(path -> !path.isEmpty()),
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "No Chromium: install it (apt-get install chromium) or name it in TANDEM_CHROMIUM."));
  }
}
