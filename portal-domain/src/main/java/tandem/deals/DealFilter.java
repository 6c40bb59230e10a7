package tandem.deals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * Which deals.
 *
 * @param text part of the customer's name, or an external id
 */
public record DealFilter(
    List<DealStage> stages,
    Optional<PersonId> owner,
    Optional<PartnerId> partner,
    Optional<String> text,
    Optional<String> externalId,
    Optional<Instant> updatedSince) {
  public static final DealFilter ALL =
      new DealFilter(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public DealFilter {
    stages = List.copyOf(stages);
  }

  public DealFilter in(List<DealStage> wanted) {
    return new DealFilter(wanted, owner, partner, text, externalId, updatedSince);
  }
}
