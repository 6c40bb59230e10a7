package tandem.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A decision as both sides read it.
 *
 * @param inPlaceOf who was away; empty when the author decided in their own right
 * @param request what of the partner it answers
 */
public record DecisionView(
    DecisionId id,
    LeadId lead,
    DecisionKind kind,
    String author,
    Optional<String> inPlaceOf,
    Optional<RejectReason> reason,
    Optional<String> comment,
    List<String> fields,
    Optional<LocalDate> protectedUntil,
    Optional<LeadRequestId> request,
    Instant decidedAt) {}
