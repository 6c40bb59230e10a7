package tandem.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.matching.Reason;
import tandem.customers.matching.Verdict;

/**
 * Something that stands against a lead: the same customer, or one like it, and a common product.
 * For reviewers only.
 *
 * @param id empty when its firm is out of the reader's reach: that it stands there is told, not
 *     whose it is
 * @param partner whose; empty for a deal of the company's own, and out of reach
 * @param score how sure it is that the customer is the same, 0 to 1
 * @param verdict CONFLICT: it is the same and stands in the way; REVIEW: a person has to look
 * @param reasons why the two are taken for one; none when hidden
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
    double score,
    Verdict verdict,
    List<Reason> reasons,
    List<String> productsEn,
    List<String> productsRu,
    Instant since,
    Optional<LocalDate> until) {
  public boolean hidden() {
    return id.isEmpty();
  }

  /** That it stands there; not whose it is, how it was recognised or until when it is protected. */
  public Evidence withoutFirm() {
    return new Evidence(
        kind,
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        false,
        false,
        verdict == Verdict.CONFLICT ? 1 : 0.5,
        verdict,
        List.of(),
        productsEn,
        productsRu,
        since.truncatedTo(ChronoUnit.DAYS),
        Optional.empty());
  }

  /** What it is. */
  public enum Kind {
    /** A protected one. */
    LEAD,
    /** An open one of the company's own. */
    DEAL,
    /** Another firm's, handed in before and not yet decided. */
    CLAIM
  }
}
