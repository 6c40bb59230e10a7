package tandem.api.agreements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.partners.agreements.AgreementView;
import tandem.partners.agreements.Wording;

/** A version of the agreement. */
@Schema(name = "Agreement")
record AgreementDocument(
    @NotNull @Schema(ref = "AgreementId") String id,
    @NotNull @Schema(enumeration = "agreement") String object,
    @NotNull Integer number,
    @NotNull Instant effectiveAt,
    @NotNull @Schema(description = "Whether it is the one that counts now.") Boolean inForce,
    @NotNull WordingDocument en,
    @NotNull WordingDocument ru,
    @Schema(description = "Your firm's acceptance; for partners.")
        Optional<AcceptanceDocument> acceptance,
    @Schema(description = "How many active firms accepted it; for the company.")
        Optional<Long> acceptedBy,
    @NotNull Instant createdAt) {

  /** The words in one language. */
  @Schema(name = "AgreementWording")
  record WordingDocument(
      @NotNull @Size(max = 200) String title,
      @NotNull @Size(max = 100_000) String text,
      @NotNull @Size(max = 1000) String changes,
      @NotNull @Schema(description = "SHA-256 of the text in UTF-8.") @Size(max = 64)
          String textHash) {

    static WordingDocument of(Wording words, String hash) {
      return new WordingDocument(
          Objects.requireNonNullElse(words.title(), ""),
          Objects.requireNonNullElse(words.text(), ""),
          Objects.requireNonNullElse(words.changes(), ""),
          hash);
    }
  }

  static AgreementDocument of(AgreementView version) {
    return new AgreementDocument(
        version.id().text(),
        "agreement",
        version.number(),
        version.effectiveAt(),
        version.inForce(),
        WordingDocument.of(version.en(), version.hashEn()),
        WordingDocument.of(version.ru(), version.hashRu()),
        version.acceptance().map(AcceptanceDocument::of),
        version.accepted(),
        version.publishedAt());
  }
}
