package tandem.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that stands against a lead: same customer and a common product. For reviewers only.
 *
 * @param id empty when its firm is out of the reader's reach: that it stands there is told, not
 *     whose it is
 * @param partner whose; empty for a deal of the company's own, and out of reach
 * @param productsEn names of the common products, English and Russian at the same places
 * @param until last protected day of a lead
 */
public record Evidence(
    Kind kind,
    Optional<UUID> id,
    Optional<String> partner,
    String customer,
    Optional<String> taxId,
    boolean sameTaxId,
    boolean sameName,
    List<String> productsEn,
    List<String> productsRu,
    Instant since,
    Optional<LocalDate> until) {
  public boolean hidden() {
    return id.isEmpty();
  }

  /** What it is. */
  public enum Kind {
    LEAD,
    DEAL
  }
}
