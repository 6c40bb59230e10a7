package tandem.deals;

import java.time.Instant;
import java.util.Optional;
import tandem.leads.LeadId;
import tandem.platform.PartnerId;

/**
 * One time that a partner's protection was passed by.
 *
 * @param customer as the deal has it; empty while it is not known
 * @param partner whose protection it is
 * @param said why, by whom and when; empty when nobody has said it yet
 */
public record BypassLine(
    DealId deal,
    Optional<String> customer,
    DealStage stage,
    LeadId lead,
    PartnerId partnerId,
    String partner,
    Optional<Said> said) {

  /** What was said: the comment is for the company only. */
  public record Said(
      java.util.UUID id,
      BypassStep step,
      BypassReason reason,
      String comment,
      String author,
      Instant at) {}
}
