package tandem.api.agreements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.partners.agreements.Wording;

/** A version's words in one language. */
@Schema(name = "AgreementWordingInput")
record WordingBody(
    @NotNull @Size(max = 200) String title,
    @NotNull
        @Schema(description = "Plain text; empty lines between paragraphs.")
        @Size(max = 100_000)
        String text,
    @Schema(description = "What is different from the version before.") @Size(max = 1000)
        @Nullable String changes) {

  Wording wording() {
    return new Wording(title, text, changes);
  }
}
