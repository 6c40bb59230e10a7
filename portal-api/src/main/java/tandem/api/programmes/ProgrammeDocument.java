package tandem.api.programmes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.programmes.AnswerTimes;
import tandem.leads.programmes.Breach;
import tandem.leads.programmes.ProgrammeState;
import tandem.leads.programmes.ProgrammeTerms;
import tandem.leads.programmes.ProgrammeView;
import tandem.partners.PartnerTier;

/** A version of a programme with everything it promises. */
@Schema(name = "Programme")
record ProgrammeDocument(
    @NotNull @Schema(ref = "ProgrammeId") String id,
    @NotNull @Schema(enumeration = "programme") String object,
    @NotNull
        @Schema(description = "Stable; names the programme of a lead.", examples = "standard")
        @Size(max = 40)
        String code,
    @NotNull @Size(max = 120) String nameEn,
    @NotNull @Size(max = 120) String nameRu,
    @NotNull @Schema(description = "Whether it is the programme of a lead that names none.")
        Boolean standard,
    @NotNull Integer number,
    @NotNull ProgrammeState status,
    @NotNull LocalDate validFrom,
    @NotNull @Schema(description = "Whether leads are handed in under it today.") Boolean inForce,
    @NotNull EligibilityDocument eligibility,
    @NotNull
        @Schema(
            description =
                "In order; the first row that fits a lead says who decides. One person when none does.")
        @Size(max = 50)
        List<PolicyRowDocument> policy,
    @NotNull
        @Schema(description = "A tier that is not in it has the days that it grants itself.")
        @Size(max = 10)
        List<ProtectionDocument> protection,
    @NotNull @Schema(description = "What one extension adds.") Integer extensionDays,
    @NotNull @Schema(description = "How often protection may be extended.") Integer extensions,
    @NotNull
        @Schema(description = "Protection is extended by itself if the lead was worked on within.")
        Integer dutyDays,
    @NotNull @Schema(description = "Within how many working days the company answers.")
        Integer answerWorkingDays,
    @NotNull @Schema(description = "What happens when it does not.") Breach onBreach,
    @Schema(description = "Whose working days count; absent for the company's own.") @Size(max = 2)
        Optional<String> calendarCountry,
    @Schema(description = "Whose working hours count; absent for the company's own.")
        @Size(max = 60)
        Optional<String> zone,
    @NotNull
        @Schema(
            description =
                "Percent of the usual commission for whoever comes to a protected customer with"
                    + " other products.")
        Integer secondLanePercent,
    @Schema(description = "How the company kept it lately; absent if too few leads tell.")
        Optional<AnswerTimesDocument> answerTimes) {

  /** Working time from handing in to the first answer, of the last 90 days, over all firms. */
  @Schema(name = "ProgrammeAnswerTimes")
  record AnswerTimesDocument(
      @NotNull Long answers,
      @NotNull @Schema(description = "Half took no longer.") Long medianMinutes,
      @NotNull @Schema(description = "Nine of ten took no longer.") Long ninetiethMinutes,
      @NotNull Long inTime) {

    static AnswerTimesDocument of(AnswerTimes times) {
      return new AnswerTimesDocument(
          times.answers(),
          times.median().toMinutes(),
          times.ninetieth().toMinutes(),
          times.inTime());
    }
  }

  /** Who may register what, where; an empty list sets no bound. */
  @Schema(name = "ProgrammeEligibility")
  record EligibilityDocument(
      @NotNull @Size(max = 10) List<PartnerTier> tiers,
      @NotNull @Schema(description = "Codes of products, or categories.") @Size(max = 100)
          List<@Size(max = 100) String> products,
      @NotNull @Schema(description = "Of the customer; ISO 3166-1.") @Size(max = 100)
          List<@Size(max = 2) String> countries) {}

  /** How long an approved lead is protected. */
  @Schema(name = "ProgrammeProtection")
  record ProtectionDocument(@NotNull PartnerTier tier, @NotNull Integer days) {}

  static ProgrammeDocument of(ProgrammeView version, Optional<AnswerTimes> times) {
    ProgrammeTerms terms = version.terms();
    return new ProgrammeDocument(
        version.id().text(),
        "programme",
        version.code(),
        version.nameEn(),
        version.nameRu(),
        version.standard(),
        version.number(),
        version.state(),
        version.validFrom(),
        version.inForce(),
        new EligibilityDocument(
            terms.eligibility().tiers(),
            terms.eligibility().products(),
            terms.eligibility().countries()),
        terms.policy().stream().map(PolicyRowDocument::of).toList(),
        terms.protection().stream()
            .map(each -> new ProtectionDocument(each.tier(), each.days()))
            .toList(),
        terms.extensionDays(),
        terms.extensions(),
        terms.dutyDays(),
        terms.answerDays(),
        terms.onBreach(),
        Optional.ofNullable(terms.country()),
        Optional.ofNullable(terms.zone()),
        terms.secondLane(),
        times.map(AnswerTimesDocument::of));
  }
}
