package tandem.api.partners;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.partners.PartnerStatus;
import tandem.partners.StatusChange;
import tandem.partners.StatusReason;

/** A change of a partnership's standing, as both sides read it. */
@Schema(name = "PartnerStatusChange")
record StatusChangeDocument(
    @NotNull @Schema(enumeration = "partner_status_change") String object,
    @NotNull PartnerStatus status,
    @NotNull StatusReason reasonCode,
    @Size(max = 2000) Optional<String> note,
    @NotNull @Size(max = 255) String author,
    @Schema(description = "Whom to ask.") @Size(max = 254) Optional<String> contact,
    @NotNull Instant createdAt) {

  static StatusChangeDocument of(StatusChange change) {
    return new StatusChangeDocument(
        "partner_status_change",
        change.status(),
        change.reason(),
        change.note(),
        change.author(),
        change.contact(),
        change.at());
  }
}
