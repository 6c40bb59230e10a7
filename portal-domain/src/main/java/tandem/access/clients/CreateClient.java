package tandem.access.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.platform.Problems;

/**
 * Makes a machine client.
 *
 * @param jwk the public key as JSON Web Key, for {@link ClientMethod#KEY}
 * @param keyUrl https address of a key set, for {@link ClientMethod#KEY_URL}
 * @param expiresOn last day on which it works, at most thirteen months ahead
 */
public record CreateClient(
    @Nullable String name,
    @Nullable ClientMethod method,
    @Nullable String jwk,
    @Nullable String keyUrl,
    Set<String> scopes,
    @Nullable LocalDate expiresOn) {
  static final int MOST_MONTHS = 13;
  private static final int LONGEST_NAME = 80;

  public CreateClient {
    scopes = Set.copyOf(scopes);
  }

  /** Refuses {@code validation_failed} with all that is wrong. */
  void check(LocalDate today) {
    Problems problems = new Problems();
    problems.line("name", name, true, LONGEST_NAME);
    ClientMethod wanted = method;
    if (wanted == null) {
      problems.add("method", "required", "must be given");
    } else {
      switch (wanted) {
        case SECRET -> {}
        case KEY -> PublicKey.check(problems, "jwk", jwk);
        case KEY_URL -> KeyAddress.check(problems, "key_url", keyUrl);
      }
    }
    if (scopes.isEmpty()) {
      problems.add("scopes", "required", "at least one scope");
    } else if (!ClientScopes.FOR_FIRMS.containsAll(scopes)) {
      problems.add("scopes", "scope_too_wide", "not a scope for a firm's system");
    }
    LocalDate last = expiresOn;
    if (last == null) {
      problems.add("expires_on", "required", "must be given");
    } else if (last.isBefore(today)) {
      problems.add("expires_on", "in_the_past", "must not have passed");
    } else if (last.isAfter(today.plusMonths(MOST_MONTHS))) {
      problems.add("expires_on", "expiry_too_far", "at most thirteen months ahead");
    }
    problems.refuse();
  }

  /** The end of the last day, in UTC. */
  Instant end() {
    LocalDate last = expiresOn;
    if (last == null) {
      throw new IllegalStateException("not checked");
    }
    return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
