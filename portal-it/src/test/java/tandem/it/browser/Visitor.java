package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tandem.it.harness.Portal;

/**
 * Somebody at a browser of their own. Whatever goes wrong behind the page is noted: violations of
 * the content policy, script errors, missing parts, calls to foreign hosts. Closing it fails the
 * test if there was any.
 */
final class Visitor implements AutoCloseable {
  private static final int UNSUPPORTED_MEDIA_TYPE = 415;

  static final int PHONE = 390;
  static final int DESK = 1280;
  private static final String PASSWORD = "tandem";
  private static final double PATIENCE = 30_000;

  /** Cookies of people who signed in before, so that each does it once. */
  private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();
  private int loads;

  /** How a visitor comes: width of the window, language of the browser, with scripts or without. */
  record Way(int width, String language, boolean scripts) {
    static final Way USUAL = new Way(DESK, "en", true);

    Browser.NewContextOptions options() {
      return new Browser.NewContextOptions()
          .setBaseURL(Portal.here().portal())
          .setViewportSize(width, width == PHONE ? 844 : 800)
          .setLocale(language)
          .setTimezoneId("Europe/Berlin")
          .setColorScheme(ColorScheme.LIGHT)
          // without frames being drawn, a page transition lies over the page for ever
          .setReducedMotion(ReducedMotion.REDUCE)
          .setJavaScriptEnabled(scripts);
    }
  }

  private Visitor(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(PATIENCE);
    this.page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
        troubles.add(page.url() + ": " + message.text());
      }
    });
    page.onLoad(loaded -> loads++);
    page.onPageError(error -> troubles.add(page.url() + ": " + error));
    page.onResponse(this::look);
    page.onRequest(request -> {
      if (!request.url().startsWith("data:") && !isOurs(request.url())) {
        troubles.add(page.url() + " asks " + request.url());
      }
    });
  }

  private void look(Response answer) {
    boolean part = !List.of("document", "xhr", "fetch").contains(answer.request().resourceType());
    if (part && answer.status() >= 400) {
      troubles.add(page.url() + ": " + answer.url() + " is " + answer.status());
    }
  }

  private static boolean isOurs(String url) {
    String authority = URI.create(url.replaceFirst("[?#].*", "")).getAuthority();
    return List.of(Portal.here().portal(), Portal.here().issuer(), Portal.here().mails()).stream()
        .map(known -> URI.create(known).getAuthority())
        .anyMatch(known -> known.equals(authority));
  }

  static Visitor stranger(Way way) {
    return new Visitor(Chromium.browser().newContext(way.options()));
  }

  static Visitor stranger() {
    return stranger(Way.USUAL);
  }

  /** Somebody of the demo realm, already signed in. */
  static Visitor of(String username, Way way) {
    String cookies = SIGNED_IN.computeIfAbsent(username, Visitor::cookies);
    return new Visitor(Chromium.browser().newContext(way.options().setStorageState(cookies)));
  }

  static Visitor of(String username) {
    return of(username, Way.USUAL);
  }

  private static String cookies(String username) {
    try (Visitor visitor = stranger()) {
      visitor.open("/");
      visitor.signIn(username);
      return visitor.context.storageState();
    }
  }

  /** Fills in Keycloak's pages and comes back signed in. */
  void signIn(String username) {
    knock(username, PASSWORD);
    page.waitForURL(url -> url.startsWith(Portal.here().portal()));
  }

  /** Keycloak asks for the name first: by it some day a firm's own login will be found. */
  void knock(String username, String password) {
    page.locator("#username").fill(username);
    if (page.locator("#password").count() == 0) {
      follow("#kc-login");
    }
    page.locator("#password").fill(password);
    follow("#kc-login");
  }

  Response open(String path) {
    return page.navigate(path);
  }

  /** Opens a page that must be there. */
  void visit(String path) {
    Response answer = open(path);
    assertThat(answer.status()).as(path + "\n" + page.locator("body").innerText()).isEqualTo(200);
  }

  Page page() {
    return page;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /** A field of a form by its name. */
  Locator field(String name) {
    return page.locator("[name='%s']".formatted(name)).first();
  }

  /** Clicks what leads to another page and waits for it. */
  void follow(String selector) {
    leave(() -> page.locator(selector).first().click());
  }

  /** Does what leads to another page, perhaps of the same address, and waits for it. */
  void leave(Runnable step) {
    int before = loads;
    step.run();
    page.waitForCondition(() -> loads > before);
  }

  /** Path and query of where we are. */
  String place() {
    return page.url().substring(Portal.here().portal().length());
  }

  /** The last part of the path: the id on a record's page. */
  String id() {
    return place().replaceFirst("[?#].*", "").replaceFirst(".*/", "");
  }

  String text() {
    return page.locator("body").innerText();
  }

  /** Fetches a page with this visitor's cookies, without showing it. */
  APIResponse fetch(String path) {
    return context
        .request()
        .get(
            Portal.here().portal() + path,
            com.microsoft.playwright.options.RequestOptions.create().setMaxRedirects(0));
  }

  APIResponse send(String path, Map<String, String> form) {
    return send(path, form, Map.of());
  }

  /** As a plain form, or as one with files where the page takes only such. */
  APIResponse send(String path, Map<String, String> form, Map<String, String> headers) {
    com.microsoft.playwright.options.FormData data =
        com.microsoft.playwright.options.FormData.create();
    form.forEach(data::set);
    com.microsoft.playwright.options.RequestOptions options =
        com.microsoft.playwright.options.RequestOptions.create();
    headers.forEach(options::setHeader);
    APIResponse answer = post(path, options.setForm(data));
    if (answer.status() != UNSUPPORTED_MEDIA_TYPE) {
      return answer;
    }
    com.microsoft.playwright.options.RequestOptions withFiles =
        com.microsoft.playwright.options.RequestOptions.create();
    headers.forEach(withFiles::setHeader);
    return post(path, withFiles.setMultipart(data));
  }

  private APIResponse post(String path, com.microsoft.playwright.options.RequestOptions options) {
    return context.request().post(Portal.here().portal() + path, options.setMaxRedirects(0));
  }

  List<String> troubles() {
    return troubles;
  }

  @Override
  public void close() {
    context.close();
    assertThat(troubles).as("troubles behind the pages").isEmpty();
  }
}
