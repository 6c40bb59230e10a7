package tandem.api.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.platform.PersonId;
import tandem.privacy.PrivacyLaw;
import tandem.privacy.ReceiveRequest;
import tandem.privacy.RequestKind;

/** A request as it came in. */
@Schema(name = "DataSubjectRequestInput")
record SubjectRequestBody(
    @NotNull RequestKind kind,
    @Schema(description = "Whose terms it has: ten Russian working days, or one month.") @NotNull
        PrivacyLaw law,
    @Schema(ref = "UserId", description = "Somebody with an account; either this or email.")
        @Nullable String personId,
    @Schema(description = "A contact on leads.") @Size(max = 255) @Nullable String email,
    @Size(max = 2000) @Nullable String note,
    @Schema(description = "The day it arrived; today unless given.")
        @Nullable LocalDate receivedOn) {

  ReceiveRequest asked() {
    return new ReceiveRequest(
        kind,
        law,
        Optional.ofNullable(personId).map(PersonId::parse),
        Optional.ofNullable(email).map(String::strip),
        Optional.ofNullable(note),
        Optional.ofNullable(receivedOn));
  }
}
