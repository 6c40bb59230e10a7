package tandem.leads;

import java.time.Instant;
import java.util.Optional;

/**
 * A request as both sides read it.
 *
 * @param reason in the partner's words
 * @param dueAt when the company's answer is due
 * @param before what stood on the lead, {@code after} what is to stand there; corrections only
 */
public record LeadRequestView(
    LeadRequestId id,
    RequestKind kind,
    String reason,
    String author,
    Instant askedAt,
    Instant dueAt,
    RequestOutcome outcome,
    Optional<CustomerNamed> before,
    Optional<CustomerNamed> after) {}
