package tandem.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.keycloak.Identity;
import tandem.partners.Viewpoint;
import tandem.platform.Refusal;

/**
 * Who is signed in to this request, as pages show it. An account that the domain does not let in is
 * nobody here: the error page that tells them so must still be drawn.
 */
@RequestScoped
public class CurrentViewer {
  @Inject CurrentActor current;
  @Inject Watching watching;
  @Inject HttpServletRequest request;

  private @Nullable Viewer viewer;

  public Viewer viewer() {
    if (viewer == null) {
      viewer = current.identity().map(this::of).orElseGet(Viewer::nobody);
    }
    return viewer;
  }

  /** The language the person's account says. */
  Optional<String> locale() {
    return current.identity().map(Identity::locale);
  }

  private Viewer of(Identity identity) {
    try {
      Viewer seen = of(current.actor(), identity.email().orElse(""));
      return watching.now().map(view -> seenBy(seen, view)).orElse(seen);
    } catch (Refusal.Forbidden turnedAway) {
      return Viewer.nobody();
    }
  }

  /** A role without a person is called by the role; nobody's address is the watcher's. */
  private Viewer seenBy(Viewer seen, Viewpoint view) {
    String name = seen.name().isEmpty() ? roleName(seen) : seen.name();
    return new Viewer(name, "", seen.firm(), seen.side(), seen.roles(), seen.standing())
        .watchedUntil(view.until());
  }

  private String roleName(Viewer seen) {
    return seen.roles().stream().findFirst().map(role -> texts("account.role." + role)).orElse("");
  }

  private String texts(String key) {
    Texts texts = Texts.in(Preferences.of(request, locale()).language());
    return texts.has(key) ? texts.t(key) : "";
  }

  private static Viewer of(Actor actor, String email) {
    return switch (actor) {
      case PartnerUser user ->
          new Viewer(
              user.name(),
              email,
              user.firmName(),
              Viewer.Side.PARTNER,
              user.roles().stream()
                  .map(role -> "partner_" + role.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.toSet()),
              user.standing());
      case CompanyUser user ->
          new Viewer(
              user.name(),
              email,
              "Tandem",
              Viewer.Side.COMPANY,
              user.roles().stream()
                  .map(role -> role.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.toSet()));
    };
  }
}
