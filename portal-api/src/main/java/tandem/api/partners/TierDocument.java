package tandem.api.partners;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.MoneyBody;
import tandem.partners.PartnerTier;
import tandem.partners.tiers.TierCriterion;
import tandem.partners.tiers.TierTerms;
import tandem.partners.tiers.TierView;

/** A firm's tier with all that depends on it, and the way to the next one. */
@Schema(name = "PartnerTierStanding")
record TierDocument(
    @NotNull @Schema(enumeration = "partner_tier_standing") String object,
    @NotNull PartnerTier tier,
    @NotNull @Schema(description = "The tier that the last twelve months would earn.")
        PartnerTier earned,
    @NotNull @Size(max = 10) List<TermsDocument> terms,
    Optional<PartnerTier> nextTier,
    @NotNull @Schema(description = "What the next tier takes; all of it.") @Size(max = 10)
        List<CriterionDocument> progress,
    @NotNull @Schema(description = "Newest first, coming ones included.") @Size(max = 100)
        List<AssignmentDocument> assignments) {

  /** What a tier grants. */
  @Schema(name = "TierTerms")
  record TermsDocument(
      @NotNull PartnerTier tier,
      @NotNull Integer protectionDays,
      @NotNull
          @Schema(
              description =
                  "Leads up to this amount in this currency, against which nothing stands, are approved at once.")
          MoneyBody autoApprovalLimit,
      @NotNull Boolean leadOffers,
      @NotNull @Schema(description = "A percentage.", examples = "12.5") @Size(max = 10)
          String discountLimit) {

    static TermsDocument of(TierTerms terms) {
      return new TermsDocument(
          terms.tier(),
          terms.protectionDays(),
          MoneyBody.of(terms.autoApproval()),
          terms.leadOffers(),
          plain(terms.discountLimit().fraction().movePointRight(2)));
    }
  }

  /** What is counted, how much is wanted and how much is there. */
  @Schema(name = "TierCriterion")
  record CriterionDocument(
      @NotNull TierCriterion.Kind kind,
      @Size(max = 3) Optional<String> currency,
      @NotNull @Size(max = 30) String wanted,
      @NotNull @Size(max = 30) String reached,
      @NotNull Boolean met) {

    static CriterionDocument of(TierCriterion criterion) {
      return new CriterionDocument(
          criterion.kind(),
          criterion.currency(),
          plain(criterion.threshold()),
          plain(criterion.reached()),
          criterion.met());
    }
  }

  /** Which tier from which day on. */
  @Schema(name = "TierAssignment")
  record AssignmentDocument(
      @NotNull PartnerTier tier,
      @NotNull LocalDate validFrom,
      @NotNull @Size(max = 1000) String reason,
      @NotNull @Size(max = 255) String author,
      @NotNull Instant createdAt) {}

  static TierDocument of(TierView view) {
    return new TierDocument(
        "partner_tier_standing",
        view.tier(),
        view.earned(),
        view.terms().stream().map(TermsDocument::of).toList(),
        view.next().map(way -> way.tier()),
        view.next().stream()
            .flatMap(way -> way.criteria().stream())
            .map(CriterionDocument::of)
            .toList(),
        view.assignments().stream()
            .map(given ->
                new AssignmentDocument(
                    given.tier(), given.validFrom(), given.reason(), given.author(), given.at()))
            .toList());
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
