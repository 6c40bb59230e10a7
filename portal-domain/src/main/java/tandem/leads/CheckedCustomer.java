package tandem.leads;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that a dealer is told.
 *
 * @param until of a PROTECTED customer: the last day of the quarter in which protection ends as it
 *     stands now
 * @param own the firm's own open leads for this customer, as far as the reader sees them, the
 *     newest first, at most 20
 */
public record CheckedCustomer(Band band, Optional<LocalDate> until, List<Own> own) {
  public CheckedCustomer {
    own = List.copyOf(own);
  }

  /** What may be said of others; never who, what or how many (features §3, idea 3). */
  public enum Band {
    /** Nothing stands in the way now. */
    FREE,
    /** Somebody may be there; a registration would be looked at by a person. */
    ASK,
    /** The company itself is at work on an open deal there. */
    EXISTING_CUSTOMER,
    /** Another registration protects this customer. */
    PROTECTED
  }

  /**
   * @param customer as the dealer named it
   * @param protectedUntil of an approved one
   */
  public record Own(
      LeadId id,
      Optional<String> customer,
      LeadStage stage,
      String owner,
      Optional<LocalDate> protectedUntil) {}
}
