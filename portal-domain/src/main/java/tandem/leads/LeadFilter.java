package tandem.leads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * Which leads.
 *
 * @param text part of the customer's name, or a tax id or external id
 */
public record LeadFilter(
    List<LeadStage> stages,
    Optional<PersonId> owner,
    Optional<PartnerId> partner,
    Optional<String> text,
    Optional<String> externalId,
    Optional<Instant> updatedSince) {
  public static final LeadFilter ALL =
      new LeadFilter(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public LeadFilter {
    stages = List.copyOf(stages);
  }

  public LeadFilter in(List<LeadStage> wanted) {
    return new LeadFilter(wanted, owner, partner, text, externalId, updatedSince);
  }
}
