package tandem.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keycloak as far as the adapter sees it: discovery, keys, a token endpoint with prepared answers.
 */
final class RealmDouble implements AutoCloseable {
  record Answer(int status, String body) {}

  private final HttpServer server;
  private final Clock clock;
  private final List<JWK> published = new java.util.concurrent.CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final Deque<Answer> tokenAnswers = new ArrayDeque<>();
  private final Deque<String> tokenRequests = new ArrayDeque<>();
  private ECKey key = newKey();
  private volatile boolean broken;

  RealmDouble(Clock clock) {
    this.clock = clock;
    published.add(key.toPublicJWK());
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
    server.createContext("/", this::answer);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.start();
  }

  KeycloakSettings settings(boolean production) {
    return new KeycloakSettings(
        issuer(),
        issuer(),
        "tandem-portal",
        Optional.of("a-secret-of-the-portal"),
        "tandem-api",
        URI.create("https://portal.example"),
        production);
  }

  URI issuer() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/realms/tandem");
  }

  ECKey key() {
    return key;
  }

  /** A new key signs from now on; the old one stays published. */
  void rotate() {
    key = newKey();
    published.add(key.toPublicJWK());
  }

  void withdrawOldKeys() {
    published.removeIf(old -> !old.getKeyID().equals(key.getKeyID()));
  }

  void breakDown() {
    broken = true;
  }

  void recover() {
    broken = false;
  }

  int askedForKeys() {
    return asked.getOrDefault("/realms/tandem/certs", new AtomicInteger()).get();
  }

  int askedForTokens() {
    return asked.getOrDefault("/realms/tandem/token", new AtomicInteger()).get();
  }

  synchronized void willAnswerTokens(int status, String body) {
    tokenAnswers.add(new Answer(status, body));
  }

  synchronized String lastTokenRequest() {
    return tokenRequests.getLast();
  }

  JWTClaimsSet.Builder claims() {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(issuer().toString())
        .audience("tandem-api")
        .subject("11111111-1111-4111-8111-111111111111")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("typ", "Bearer")
        .claim("azp", "tandem-portal")
        .claim("sid", "keycloak-session")
        .claim("preferred_username", "nord-seller")
        .claim("name", "Павел Орлов")
        .claim("locale", "ru")
        .claim("scope", "openid leads:read leads:write")
        .claim("organization", Map.of("nord", firm("partner_seller")));
  }

  static Map<String, Object> firm(String role) {
    return Map.of(
        "groups",
        List.of("/some"),
        "resource_access",
        Map.of("tandem-api", Map.of("roles", List.of(role))));
  }

  String sign(JWTClaimsSet.Builder claims) {
    return sign(claims, "at+jwt", key);
  }

  static String sign(JWTClaimsSet.Builder claims, String type, ECKey key) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256)
                  .type(new JOSEObjectType(type))
                  .keyID(key.getKeyID())
                  .build(),
              claims.build());
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException bad) {
      throw new IllegalStateException(bad);
    }
  }

  static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException bad) {
      throw new IllegalStateException(bad);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.computeIfAbsent(path, fresh -> new AtomicInteger()).incrementAndGet();
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Answer answer = broken ? new Answer(503, "{}") : answer(path, sent);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private synchronized Answer answer(String path, String sent) {
    return switch (path) {
      case "/realms/tandem/.well-known/openid-configuration" -> new Answer(200, discovery());
      case "/realms/tandem/certs" -> new Answer(200, new JWKSet(List.copyOf(published)).toString());
      case "/realms/tandem/token" -> {
        tokenRequests.add(sent);
        yield tokenAnswers.isEmpty()
            ? new Answer(400, "{\"error\":\"invalid_grant\"}")
            : tokenAnswers.removeFirst();
      }
      default -> new Answer(404, "{}");
    };
  }

  private String discovery() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/certs",
     "end_session_endpoint":"%1$s/logout","response_types_supported":["code"],"subject_types_supported":["public"],
     "id_token_signing_alg_values_supported":["ES256"]}
    """
        .formatted(issuer());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
