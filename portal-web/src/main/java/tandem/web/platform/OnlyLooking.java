package tandem.web.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import tandem.partners.PartnerView;
import tandem.partners.Viewpoint;
import tandem.platform.Refusal;

/**
 * Whoever sees the portal as a partner reads and nothing else; after half an hour they are
 * themselves again. The database refuses writes of such a look on its own; this says so before
 * anything is done.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
public class OnlyLooking implements ContainerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /** Ends the look, or changes only how this browser shows pages. */
  private static final Set<String> ALLOWED = Set.of("/view-as/end", "/preferences");

  @Inject Watching watching;
  @Inject CurrentActor me;
  @Inject PartnerView views;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    Optional<Viewpoint> view = watching.now();
    if (view.isEmpty()) {
      return;
    }
    if (view.get().isOverAt(clock.instant())) {
      watching.stop();
      views.end(me.self(), view.get());
      Flashes.add(request, Flash.warning("view.over_flash"));
      context.abortWith(Response.seeOther(URI.create(view.get().from())).build());
    } else if (!SAFE.contains(context.getMethod()) && !ALLOWED.contains(request.getRequestURI())) {
      throw new Refusal.Forbidden("view_only", "Whoever only looks changes nothing");
    }
  }
}
