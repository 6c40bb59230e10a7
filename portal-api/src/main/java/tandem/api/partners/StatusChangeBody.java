package tandem.api.partners;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.partners.ChangeStatus;
import tandem.partners.PartnerStatus;
import tandem.partners.StatusReason;

/** How a partnership is to stand from now on, and why. */
@Schema(name = "PartnerStatusChangeInput")
record StatusChangeBody(
    @NotNull PartnerStatus status,
    @NotNull @Schema(description = "Must explain the status; see reference data.")
        StatusReason reasonCode,
    @Schema(description = "The firm reads it.") @Size(max = 2000) @Nullable String note) {

  ChangeStatus order() {
    return new ChangeStatus(status, reasonCode, note);
  }
}
