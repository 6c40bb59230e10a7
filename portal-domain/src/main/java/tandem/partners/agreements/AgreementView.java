package tandem.partners.agreements;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of the agreement as its reader sees it.
 *
 * @param inForce whether it is the one that counts now
 * @param acceptance the reader's own firm's; empty for the company
 * @param accepted how many active firms accepted it; empty for partners
 * @param acceptable whether this reader may accept it now
 */
public record AgreementView(
    AgreementId id,
    int number,
    Instant effectiveAt,
    Instant publishedAt,
    String author,
    Wording en,
    Wording ru,
    String hashEn,
    String hashRu,
    boolean inForce,
    Optional<AcceptanceView> acceptance,
    Optional<Long> accepted,
    boolean acceptable) {

  /** In a reader's language; English for any but Russian. */
  public Wording in(String language) {
    return "ru".equals(language) ? ru : en;
  }

  public String hashIn(String language) {
    return "ru".equals(language) ? hashRu : hashEn;
  }
}
