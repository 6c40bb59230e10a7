package tandem.deals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** A deal as another system kept it; without a partner one of the company's own. */
record ImportedDeal(
    @Nullable PartnerId partner,
    @Nullable PersonId owner,
    @Nullable String ownerName,
    @Nullable UUID customer,
    @Nullable String customerName,
    @Nullable String country,
    String externalId,
    DealStage stage,
    Money amount,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable LostReason lostReason) {

  /** Since when it stands in its stage, as far as is known. */
  Instant since() {
    return closedAt == null ? openedAt : closedAt;
  }
}
