package tandem.api.delegations;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.platform.PersonId;

/** To whom the caller's queue goes (another approver, or a channel manager), and for which days. */
@Schema(name = "ApprovalDelegationInput")
record DelegationBody(
    @NotNull @Schema(ref = "UserId") PersonId delegateId,
    @NotNull @Schema(description = "First day, not before today.") LocalDate from,
    @NotNull @Schema(description = "Last day, at most 92 days later.") LocalDate until) {}
