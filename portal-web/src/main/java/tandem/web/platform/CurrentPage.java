package tandem.web.platform;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tandem.keycloak.SessionEnd;

/** Puts the {@link Page} of this request together, once. */
@RequestScoped
public class CurrentPage {
  @Inject HttpServletRequest request;
  @Inject CurrentViewer who;
  @Inject MvcContext mvc;
  @Inject Instance<Counts> counts;

  @Inject
  @ConfigProperty(name = "tandem.mode", defaultValue = "production")
  String mode;

  private @Nullable Preferences preferences;
  private @Nullable Page page;

  public Preferences preferences() {
    if (preferences == null) {
      preferences = Preferences.of(request, who.locale());
    }
    return preferences;
  }

  public Texts texts() {
    return Texts.in(preferences().language());
  }

  public Formats formats() {
    return new Formats(texts(), preferences().zone(), Clock.systemUTC().instant());
  }

  public boolean demo() {
    return mode.equals("demo");
  }

  public Page page() {
    if (page == null) {
      page = build(new Page.Csrf(mvc.getCsrf().getName(), mvc.getCsrf().getToken()));
    }
    return page;
  }

  /** For pages that stand outside of MVC, such as the container's errors; they hold no forms. */
  Page pageWithoutForms() {
    return build(new Page.Csrf("", ""));
  }

  private Page build(Page.Csrf csrf) {
    Viewer viewer = who.viewer();
    Map<String, Long> waiting =
        viewer.signedIn() && counts.isResolvable() ? counts.get().of(viewer) : Map.of();
    String path = request.getRequestURI();
    String query = request.getQueryString();
    return new Page(
        texts(),
        formats(),
        viewer,
        preferences(),
        path,
        query == null ? path : path + "?" + query,
        Navigation.of(viewer, path, waiting),
        waiting.getOrDefault("notices", 0L),
        Flashes.take(request),
        csrf,
        EdgeFilter.requestId(request),
        sessionSeconds(),
        demo());
  }

  private long sessionSeconds() {
    Instant now = Clock.systemUTC().instant();
    return SessionEnd.of(request).map(end -> now.until(end.next(), SECONDS)).orElse(0L);
  }
}
