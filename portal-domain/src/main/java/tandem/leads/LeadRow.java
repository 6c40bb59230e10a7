package tandem.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.customers.matching.Verdict;
import tandem.platform.Money;
import tandem.platform.PersonId;

/**
 * A lead in a list.
 *
 * @param customer name, or else tax id; empty for a draft that has neither
 * @param partner the firm's name, for the company's lists; for a partner always its own
 * @param request what its partner asks for and nobody has answered
 * @param visitor partner only: somebody left it by the firm's public form
 * @param check company only: what the check at submission found
 */
public record LeadRow(
    LeadId id,
    long version,
    LeadStage stage,
    Optional<String> customer,
    Optional<String> country,
    Optional<Money> amount,
    PersonId ownerId,
    String owner,
    String partner,
    String partnerTier,
    Optional<String> externalId,
    Optional<Instant> submittedAt,
    Optional<Instant> dueAt,
    Optional<Instant> waitingSince,
    Optional<LocalDate> protectedUntil,
    Verdict check,
    Optional<RequestKind> request,
    boolean visitor,
    Instant createdAt,
    Instant updatedAt) {}
