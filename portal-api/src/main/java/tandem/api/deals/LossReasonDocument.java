package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.deals.LossReason;
import tandem.deals.LostReason;

/** A detail of a reason for losing. */
@Schema(name = "LossReason")
record LossReasonDocument(
    @NotNull @Size(max = 40) String code,
    @NotNull LostReason reasonCode,
    @NotNull LocalName name,
    @NotNull @Schema(description = "Says nothing that anybody could mend.") Boolean generic,
    @NotNull @Schema(description = "Whether it may still be chosen.") Boolean active) {

  static LossReasonDocument of(LossReason reason) {
    return new LossReasonDocument(
        reason.code(),
        reason.reason(),
        new LocalName(reason.nameEn(), reason.nameRu()),
        reason.generic(),
        reason.active());
  }
}
