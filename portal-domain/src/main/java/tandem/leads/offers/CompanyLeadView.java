package tandem.leads.offers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.catalogue.ProductView;
import tandem.platform.Money;
import tandem.platform.PersonId;

/**
 * A lead of the company's with all that became of it.
 *
 * @param offers newest first
 * @param seeking the next firm is being looked for
 * @param checks what to know before it is offered; empty unless it is open
 */
public record CompanyLeadView(
    CompanyLeadId id,
    long version,
    CompanyLeadState state,
    CompanyLeadContent content,
    List<ProductView> products,
    Money amount,
    SizeBand size,
    boolean seeking,
    Optional<CloseReason> closeReason,
    PersonId authorId,
    String author,
    Instant createdAt,
    Instant updatedAt,
    List<OfferCompanyView> offers,
    Optional<CompanyLeadChecks> checks,
    Set<CompanyLeadAction> allowed) {}
