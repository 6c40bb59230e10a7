package tandem.api.delegations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.access.absence.Delegation;

/** An approver's queue with somebody else for a time. */
@Schema(name = "ApprovalDelegation")
record DelegationDocument(
    @NotNull @Schema(ref = "DelegationId") String id,
    @NotNull @Schema(enumeration = "approval_delegation") String object,
    @NotNull Long version,
    @NotNull @Schema(ref = "UserId") String giverId,
    @NotNull @Size(max = 255) String giver,
    @NotNull @Schema(ref = "UserId") String delegateId,
    @NotNull @Size(max = 255) String delegate,
    @NotNull LocalDate from,
    @NotNull @Schema(description = "The last day, in the company's time. It ends by itself.")
        LocalDate until,
    @NotNull Instant createdAt,
    @Schema(description = "When its giver ended it before.") Optional<Instant> endedAt) {

  static DelegationDocument of(Delegation delegation) {
    return new DelegationDocument(
        delegation.id().text(),
        "approval_delegation",
        delegation.version(),
        delegation.giver().text(),
        delegation.giverName(),
        delegation.delegate().text(),
        delegation.delegateName(),
        delegation.from(),
        delegation.until(),
        delegation.givenAt(),
        delegation.endedAt());
  }
}
