package tandem.api.commissions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.api.platform.views.MoneyBody;
import tandem.commissions.EarningLine;
import tandem.commissions.EarningStatus;
import tandem.commissions.EntryKind;
import tandem.deals.DealId;
import tandem.deals.parties.PartyId;

/** A booked line of commission. It never changes: corrections are lines of their own. */
@Schema(name = "CommissionLine")
record CommissionLine(
    @NotNull @Schema(ref = "CommissionLineId") String id,
    @NotNull @Schema(enumeration = "commission_line") String object,
    @NotNull @Schema(ref = "OrganizationId") String partnerId,
    @NotNull @Size(max = 200) String partnerName,
    @NotNull EntryKind kind,
    @NotNull EarningStatus status,
    @NotNull @Schema(description = "Less than zero when it takes back.") MoneyBody amount,
    @NotNull LocalDate earnedOn,
    @Schema(ref = "DealId") Optional<String> dealId,
    @Schema(ref = "ParticipantId") Optional<String> participantId,
    @Size(max = 200) Optional<String> customerName,
    Optional<Article> product,
    Optional<Terms> terms,
    Optional<Settlement> settlement,
    @NotNull Instant createdAt) {

  /** What was sold. */
  @Schema(name = "CommissionProduct")
  record Article(
      @NotNull @Size(max = 60) String code,
      @NotNull LocalName name,
      @NotNull @Size(max = 100) String category) {}

  /** By which rule of which plan version, from which base, at which rate. */
  @Schema(name = "CommissionTerms")
  record Terms(
      @NotNull @Size(max = 60) String plan,
      @NotNull LocalName planName,
      @NotNull Integer planVersion,
      @NotNull Integer rule,
      @NotNull LocalName ruleName,
      @NotNull MoneyBody base,
      @NotNull
          @Schema(
              type = SchemaType.STRING,
              description = "Percent.",
              maxLength = 12,
              pattern = "^[0-9]{1,3}(\\.[0-9]{1,6})?$",
              examples = "7.5")
          BigDecimal ratePercent) {}

  /** By which payout it was settled. */
  @Schema(name = "CommissionSettlement")
  record Settlement(@NotNull @Size(max = 100) String reference, @NotNull LocalDate paidOn) {}

  static CommissionLine of(EarningLine line) {
    return new CommissionLine(
        line.id().text(),
        "commission_line",
        line.partner().text(),
        line.partnerName(),
        line.kind(),
        line.status(),
        MoneyBody.of(line.amount()),
        line.earnedOn(),
        line.deal().map(DealId::text),
        line.party().map(PartyId::text),
        line.customer(),
        line.product()
            .map(sold ->
                new Article(
                    sold.code(), new LocalName(sold.nameEn(), sold.nameRu()), sold.category())),
        line.terms().map(CommissionLine::terms),
        line.settlement().map(paid -> new Settlement(paid.reference(), paid.paidOn())),
        line.bookedAt());
  }

  private static Terms terms(EarningLine.Terms terms) {
    return new Terms(
        terms.plan(),
        new LocalName(terms.planNameEn(), terms.planNameRu()),
        terms.version(),
        terms.rule(),
        new LocalName(terms.ruleNameEn(), terms.ruleNameRu()),
        MoneyBody.of(terms.base()),
        Rates.percent(terms.rate()));
  }
}
