package tandem.api.agreements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.PersonRef;
import tandem.partners.agreements.AcceptanceView;

/** A record of acceptance; it never changes. */
@Schema(name = "AgreementAcceptance")
record AcceptanceDocument(
    @NotNull @Schema(enumeration = "agreement_acceptance") String object,
    @NotNull @Schema(ref = "OrganizationId") String partnerId,
    @NotNull @Size(max = 200) String partnerName,
    @NotNull PersonRef acceptedBy,
    @NotNull @Schema(enumeration = {"en", "ru"}) String language,
    @NotNull @Schema(description = "SHA-256 of the text that was read.") @Size(max = 64)
        String textHash,
    @NotNull Instant createdAt) {

  static AcceptanceDocument of(AcceptanceView acceptance) {
    return new AcceptanceDocument(
        "agreement_acceptance",
        acceptance.partner().text(),
        acceptance.firm(),
        new PersonRef(acceptance.person().text(), acceptance.name()),
        acceptance.language(),
        acceptance.textHash(),
        acceptance.at());
  }
}
