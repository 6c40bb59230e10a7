package tandem.keycloak;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The realm as a server to talk to. Its addresses are discovered once; asked over the internal
 * address, Keycloak names internal addresses for servers and public ones for browsers.
 */
final class KeycloakRealm implements SigningKeys.Source {
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 5_000;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final int PROBE_MILLIS = 2_000;

  /** So long an answer stands for more. */
  static final Duration ALIVE = Duration.ofSeconds(5);

  private final KeycloakSettings settings;
  private final Clock clock;
  private final ReentrantLock discovering = new ReentrantLock();
  private volatile @Nullable OIDCProviderMetadata found;
  private Instant failed = Instant.MIN;
  private final ReentrantLock probing = new ReentrantLock();
  private Instant answered = Instant.MIN;
  private Instant silent = Instant.MIN;

  KeycloakRealm(KeycloakSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  OIDCProviderMetadata endpoints() throws KeycloakUnreachable {
    OIDCProviderMetadata known = found;
    if (known != null) {
      return known;
    }
    discovering.lock();
    try {
      OIDCProviderMetadata meanwhile = found;
      if (meanwhile != null) {
        return meanwhile;
      }
      if (clock.instant().minus(PAUSE_AFTER_FAILURE).isBefore(failed)) {
        throw new KeycloakUnreachable("did not answer just now");
      }
      failed = clock.instant();
      OIDCProviderMetadata discovered = discover();
      failed = Instant.MIN;
      found = discovered;
      return discovered;
    } finally {
      discovering.unlock();
    }
  }

  /**
   * Refuses unless the server answers, or has done so a moment ago: a browser that is sent to a
   * dead one is left alone with it.
   */
  void mustAnswer() throws KeycloakUnreachable {
    probing.lock();
    try {
      Instant now = clock.instant();
      if (now.minus(ALIVE).isBefore(answered)) {
        return;
      }
      if (now.minus(PAUSE_AFTER_FAILURE).isBefore(silent)) {
        throw new KeycloakUnreachable("did not answer just now");
      }
      silent = now;
      send(new HTTPRequest(HTTPRequest.Method.GET, endpoints().getJWKSetURI()), PROBE_MILLIS);
      silent = Instant.MIN;
      answered = now;
    } finally {
      probing.unlock();
    }
  }

  private OIDCProviderMetadata discover() throws KeycloakUnreachable {
    URI address = URI.create(settings.internal() + "/.well-known/openid-configuration");
    try {
      OIDCProviderMetadata answer =
          OIDCProviderMetadata.parse(get(address).getBodyAsJSONObject().toJSONString());
      if (!answer.getIssuer().getValue().equals(settings.issuer().toString())) {
        throw new KeycloakUnreachable(
            "%s calls itself %s, TANDEM_OIDC_ISSUER says %s"
                .formatted(address, answer.getIssuer(), settings.issuer()));
      }
      return answer;
    } catch (ParseException odd) {
      throw new KeycloakUnreachable(address + " answers something else", odd);
    }
  }

  @Override
  public JWKSet read() throws KeycloakUnreachable {
    URI address = endpoints().getJWKSetURI();
    try {
      return JWKSet.parse(get(address).getBody());
    } catch (java.text.ParseException odd) {
      throw new KeycloakUnreachable(address + " answers something else", odd);
    }
  }

  private HTTPResponse get(URI address) throws KeycloakUnreachable {
    HTTPResponse answer = send(new HTTPRequest(HTTPRequest.Method.GET, address));
    if (answer.getStatusCode() != 200) {
      throw new KeycloakUnreachable(address + " answers " + answer.getStatusCode());
    }
    return answer;
  }

  /** An answer of any status below 500. */
  HTTPResponse send(HTTPRequest request) throws KeycloakUnreachable {
    return send(request, READ_MILLIS);
  }

  private HTTPResponse send(HTTPRequest request, int patience) throws KeycloakUnreachable {
    request.setConnectTimeout(Math.min(CONNECT_MILLIS, patience));
    request.setReadTimeout(patience);
    request.setFollowRedirects(false);
    try {
      HTTPResponse answer = request.send();
      if (answer.getStatusCode() >= 500) {
        throw new KeycloakUnreachable(request.getURI() + " answers " + answer.getStatusCode());
      }
      return answer;
    } catch (IOException away) {
      throw new KeycloakUnreachable(request.getURI() + ": " + away.getMessage(), away);
    }
  }
}
