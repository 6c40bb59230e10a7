package tandem.keycloak;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Every request to the portal passes here, before any page. */
final class PortalDoor {
  private static final int ATTEMPTS = 2;

  /** Tells somebody why they cannot be signed in. */
  interface Teller {
    void show(Trouble trouble, HttpServletRequest request, HttpServletResponse response)
        throws IOException;
  }

  /** Says where to go on after signing in with a form that was kept. */
  interface AfterForm {
    String page(String action, String stoodAt);
  }

  private final OpenPaths openPaths;
  private final OpenPaths unattended;
  private final AfterForm afterForm;
  private final Teller teller;
  private final Throttle starts;
  private final ClientAddress addresses;
  private final KeycloakSettings settings;
  private final IdentityClaims identities;
  private final SecondFactor secondFactor;
  private final PortalSessions sessions;
  private final LoginStart start;
  private final LoginReturn back;
  private final Logout logout;

  PortalDoor(
      KeycloakSettings settings,
      OpenPaths openPaths,
      OpenPaths unattended,
      AfterForm afterForm,
      Teller teller,
      Throttle starts,
      Clock clock) {
    KeycloakRealm realm = new KeycloakRealm(settings, clock);
    SigningKeys keys = new SigningKeys(realm, clock);
    AccessTokens tokens = new AccessTokens(settings, keys, clock);
    TokenEndpoint endpoint = new TokenEndpoint(settings, realm);
    LoggedOut loggedOut = new LoggedOut(PortalSessions.LONGEST, clock);
    this.openPaths = openPaths;
    this.unattended = unattended;
    this.afterForm = afterForm;
    this.teller = teller;
    this.starts = starts;
    this.addresses = ClientAddress.fromConfiguration();
    this.settings = settings;
    this.identities = new IdentityClaims(settings.audience());
    this.secondFactor = new SecondFactor(KeycloakSettings::secondFactor);
    this.sessions = new PortalSessions(endpoint, tokens, loggedOut, clock);
    this.start = new LoginStart(settings, realm, clock);
    this.back = new LoginReturn(settings, endpoint, tokens, keys, clock);
    this.logout = new Logout(settings, realm, loggedOut, keys);
  }

  AuthenticationStatus enter(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    if (request.getMethod().equals("TRACE")) {
      return context.doNothing(); // the application refuses it; nobody has to sign in for that
    }
    String visit = request.getMethod() + " " + OpenPaths.path(request);
    return switch (visit) {
      case "GET " + LoginStart.CALLBACK -> comeBack(request, response);
      case "GET " + FirmChoice.PATH -> toKeycloak(request, response, "/", 1, 1);
      case "POST " + FirmChoice.PATH -> changeFirm(request, response);
      case "POST /logout" -> leave(request, response);
      case "POST /backchannel-logout" -> sentAway(request, response);
      default -> visit(request, response, context);
    };
  }

  private AuthenticationStatus visit(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    HttpSession session = request.getSession(false);
    boolean open = openPaths.include(request);
    boolean attended = !open && !unattended.include(request);
    Optional<SignedIn> person =
        session == null ? Optional.empty() : sessions.current(session, attended);
    if (session == null || person.isEmpty()) {
      return open ? context.doNothing() : stranger(request, response, 1);
    }
    try {
      Identity identity = identities.identity(person.get().claims());
      if (secondFactor.isMissing(identity)) {
        return open ? context.doNothing() : stranger(request, response, SecondFactor.LEVEL);
      }
      sessions.ends(session, person.get()).tell(request);
      return context.notifyContainerAboutLogin(new KeycloakCaller(identity), identity.roles());
    } catch (TokenRefused noPlaceHere) {
      return open
          ? context.doNothing()
          : tell(
              noPlaceHere.fault() == TokenFault.ORGANIZATION_AMBIGUOUS
                  ? Trouble.SEVERAL_FIRMS
                  : Trouble.NO_ACCESS,
              request,
              response);
    }
  }

  private AuthenticationStatus stranger(
      HttpServletRequest request, HttpServletResponse response, int level) throws IOException {
    Visit visit = new Visit(request, settings.portal());
    String page = visit.page();
    if (visit.sendsForm() && !visit.isForeign() && KeptForm.keep(request)) {
      page = afterForm.page(OpenPaths.path(request), page);
    }
    if (visit.isPart()) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("Cache-Control", "no-store");
      if (visit.isHtmx()) {
        response.setHeader("HX-Redirect", settings.portal(page).toString());
      }
      return AuthenticationStatus.SEND_FAILURE;
    }
    return toKeycloak(request, response, page, level, 1);
  }

  private AuthenticationStatus toKeycloak(
      HttpServletRequest request, HttpServletResponse response, String page, int level, int attempt)
      throws IOException {
    Optional<Duration> wait = starts.take(addresses.of(request));
    if (wait.isPresent()) {
      response.setHeader("Retry-After", Long.toString(wait.get().toSeconds()));
      return tell(Trouble.TOO_MANY_SIGN_INS, request, response);
    }
    try {
      return Redirects.send(response, start.begin(request, page, level, attempt));
    } catch (KeycloakUnreachable away) {
      return unreachable(away, request, response);
    }
  }

  private AuthenticationStatus comeBack(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      return Redirects.send(response, settings.portal(back.finish(request)));
    } catch (KeycloakUnreachable away) {
      return unreachable(away, request, response);
    } catch (LoginReturn.Failed failed) {
      if (failed.lacksSecondFactor()) {
        return tell(Trouble.SECOND_FACTOR_MISSING, request, response);
      }
      if (SignedIn.in(request.getSession(false)).isPresent()) {
        return Redirects.send(response, settings.portal("/")); // the back button, a second tab
      }
      log("Sign-in failed: " + failed.getMessage());
      Optional<PendingLogin> again = failed.again().filter(login -> login.attempt() < ATTEMPTS);
      return again.isPresent()
          ? toKeycloak(request, response, again.get().target(), 1, again.get().attempt() + 1)
          : tell(Trouble.LOGIN_FAILED, request, response);
    }
  }

  private AuthenticationStatus changeFirm(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (new Visit(request, settings.portal()).isForeign()) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return AuthenticationStatus.SEND_FAILURE;
    }
    return toKeycloak(request, response, "/", 1, 1);
  }

  private AuthenticationStatus leave(HttpServletRequest request, HttpServletResponse response) {
    Visit visit = new Visit(request, settings.portal());
    if (visit.isForeign()) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return AuthenticationStatus.SEND_FAILURE;
    }
    response.setHeader("Clear-Site-Data", "\"storage\"");
    return visit.isHtmx()
        ? Redirects.sendByHtmx(response, logout.byPerson(request))
        : Redirects.send(response, logout.byPerson(request));
  }

  private AuthenticationStatus sentAway(HttpServletRequest request, HttpServletResponse response) {
    boolean known = logout.byKeycloak(request.getParameter("logout_token"));
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(known ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private AuthenticationStatus unreachable(
      KeycloakUnreachable away, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    log("Keycloak is away: " + away.getMessage());
    response.setHeader("Retry-After", "10");
    return tell(Trouble.KEYCLOAK_UNREACHABLE, request, response);
  }

  private AuthenticationStatus tell(
      Trouble trouble, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    teller.show(trouble, request, response);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static void log(String message) {
    System.getLogger(PortalDoor.class.getName())
        .log(System.Logger.Level.WARNING, message.replaceAll("\\p{Cntrl}", " "));
  }
}
