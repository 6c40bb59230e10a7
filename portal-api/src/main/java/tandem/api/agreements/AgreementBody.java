package tandem.api.agreements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.partners.agreements.PublishAgreement;

/** A new version of the agreement, in both languages. */
@Schema(name = "AgreementInput")
record AgreementBody(
    @NotNull @Valid WordingBody en,
    @NotNull @Valid WordingBody ru,
    @NotNull @Schema(description = "First day, by the company's clock, on which writing needs it.")
        LocalDate effectiveFrom) {

  PublishAgreement order() {
    return new PublishAgreement(en.wording(), ru.wording(), effectiveFrom);
  }
}
