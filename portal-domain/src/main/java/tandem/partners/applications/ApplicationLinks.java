package tandem.partners.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import tandem.partners.agreements.TextHash;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;

/**
 * The links by which an applicant without an account comes back: 256 random bits each, of which
 * only the hash is kept. Every mail carries one of its own; all of them work for half a year.
 */
@ApplicationScoped
class ApplicationLinks {
  private static final Duration GOOD_FOR = Duration.ofDays(180);
  private static final int BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext EntityManager em;

  String create(ApplicationId application, Instant now) {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    em.createNativeQuery(
            "insert into application_link (token_hash, application_id, created_at, expires_at) values (?1, ?2, ?3, ?4)")
        .setParameter(1, TextHash.of(token))
        .setParameter(2, application.value())
        .setParameter(3, Timestamp.from(now))
        .setParameter(4, Timestamp.from(now.plus(GOOD_FOR)))
        .executeUpdate();
    return token;
  }

  /** A link nobody made, and one that is too old, look the same: {@code not_found}. */
  ApplicationId open(String token, Instant now) {
    if (!TOKEN.matcher(token).matches()) {
      throw new Refusal.NotFound("link");
    }
    return Listing.of(em, "select application_id from application_link")
        .where("token_hash = ?", TextHash.of(token))
        .where("expires_at > ?", now)
        .rows()
        .stream()
        .findFirst()
        .map(row -> new ApplicationId(row.uuid(0)))
        .orElseThrow(() -> new Refusal.NotFound("link"));
  }
}
