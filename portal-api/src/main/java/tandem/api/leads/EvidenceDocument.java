package tandem.api.leads;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.customers.matching.Verdict;
import tandem.deals.DealId;
import tandem.leads.Evidence;
import tandem.leads.LeadId;

/** Something that stands against a lead. Company only. */
@Schema(name = "LeadEvidence")
record EvidenceDocument(
    @NotNull Evidence.Kind kind,
    @Schema(
            description =
                "A lead's or a deal's id; absent, with partner and tax id, when its firm is out of"
                    + " the reader's scope.")
        @Size(max = 32)
        Optional<String> id,
    @Size(max = 200) Optional<String> partner,
    @NotNull @Size(max = 200) String customer,
    @Size(max = 60) Optional<String> taxId,
    @NotNull Boolean sameTaxId,
    @NotNull Boolean sameName,
    @NotNull
        @Schema(
            minimum = "0",
            maximum = "1",
            description = "How sure it is that both are one customer.")
        BigDecimal score,
    @NotNull
        @Schema(
            description =
                "CONFLICT: one customer, it stands in the way; REVIEW: a person has to look.")
        Verdict verdict,
    @NotNull
        @Size(max = 60)
        @Schema(description = "Why; none when its firm is out of the reader's scope.")
        List<ReasonDocument> reasons,
    @NotNull @Size(max = 50) List<String> products,
    @NotNull Instant since,
    Optional<LocalDate> protectedUntil) {

  static EvidenceDocument of(Evidence evidence) {
    Optional<String> id =
        evidence
            .id()
            .map(uuid ->
                switch (evidence.kind()) {
                  case LEAD, CLAIM -> new LeadId(uuid).text();
                  case DEAL -> new DealId(uuid).text();
                });
    return new EvidenceDocument(
        evidence.kind(),
        id,
        evidence.partner(),
        evidence.customer(),
        evidence.taxId(),
        evidence.sameTaxId(),
        evidence.sameName(),
        BigDecimal.valueOf(evidence.score()).setScale(3, RoundingMode.HALF_EVEN),
        evidence.verdict(),
        evidence.reasons().stream().map(ReasonDocument::of).toList(),
        evidence.productsEn(),
        evidence.since(),
        evidence.until());
  }
}
