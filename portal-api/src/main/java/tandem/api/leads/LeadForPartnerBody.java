package tandem.api.leads;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.platform.PersonId;

/** A lead, and the seller of the firm whose it becomes. */
@Schema(name = "LeadForPartnerInput")
record LeadForPartnerBody(
    @NotNull @Schema(ref = "UserId") PersonId ownerId, @NotNull @Valid LeadBody lead) {}
