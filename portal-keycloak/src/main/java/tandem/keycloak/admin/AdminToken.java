package tandem.keycloak.admin;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import tandem.access.identity.IdentityProviderAway;

/** Our own access token for the admin REST API, fetched anew shortly before it ends. */
final class AdminToken {
  private static final Duration SPARE = Duration.ofSeconds(30);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final AdminSettings settings;
  private final AdminApi api;
  private final Clock clock = Clock.systemUTC();
  private final ReentrantLock fetching = new ReentrantLock();
  private String token = "";
  private Instant until = Instant.MIN;

  AdminToken(AdminSettings settings, AdminApi api) {
    this.settings = settings;
    this.api = api;
  }

  String current() {
    fetching.lock();
    try {
      if (!clock.instant().isBefore(until)) {
        fetch();
      }
      return token;
    } finally {
      fetching.unlock();
    }
  }

  void forget() {
    fetching.lock();
    try {
      until = Instant.MIN;
    } finally {
      fetching.unlock();
    }
  }

  private void fetch() {
    AdminApi.Answer answer =
        api.send(
            HttpRequest.newBuilder(settings.tokens())
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    AdminApi.form(
                        Map.of(
                            "grant_type",
                            "client_credentials",
                            "client_id",
                            settings.client(),
                            "client_secret",
                            settings.secret())))
                .build());
    if (!answer.isGood()) {
      throw new IdentityProviderAway(
          "Keycloak gives %s no token: %d".formatted(settings.client(), answer.status()));
    }
    JsonObject tokens = AdminApi.read(answer.body()).asJsonObject();
    token = tokens.getString("access_token");
    until = clock.instant().plusSeconds(tokens.getInt("expires_in")).minus(SPARE);
  }
}
