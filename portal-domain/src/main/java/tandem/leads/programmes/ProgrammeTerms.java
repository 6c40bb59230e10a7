package tandem.leads.programmes;

import static tandem.leads.programmes.Lists.copy;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tandem.partners.PartnerTier;
import tandem.platform.BusinessCalendar;
import tandem.platform.CompanyTime;

/**
 * Everything that a version of a programme promises and asks. Defaults are those of features §4.7.
 *
 * @param policy rows in order; the first that fits decides, one person when none does
 * @param protection days of protection by tier; a tier that is not in it has what it grants itself
 * @param extensionDays how much one extension adds
 * @param extensions how often protection may be extended
 * @param dutyDays how long a protected lead may lie untouched and still be extended by itself
 * @param answerDays working days within which the company answers
 * @param country whose working days count, ISO 3166-1; absent for the company's own
 * @param zone whose working hours count; absent for the company's own
 * @param secondLanePercent of the usual benefit, for whoever comes to a protected customer with
 *     other products; absent in versions that are older than lanes: {@link #SECOND_LANE}
 */
public record ProgrammeTerms(
    Eligibility eligibility,
    List<PolicyRow> policy,
    List<TierProtection> protection,
    int extensionDays,
    int extensions,
    int dutyDays,
    int answerDays,
    Breach onBreach,
    @Nullable String country,
    @Nullable String zone,
    FormTerms form,
    @Nullable Integer secondLanePercent) {
  /** Half the benefit, as it is usual for a second partner (features §4.7). */
  public static final int SECOND_LANE = 50;

  /** What was promised before there were programmes. */
  public static final ProgrammeTerms USUAL =
      new ProgrammeTerms(
          Eligibility.ALL,
          List.of(
              new PolicyRow(
                  List.of(), true, null, null, null, List.of(), List.of(), Approval.AUTO, 0, null)),
          List.of(),
          30,
          2,
          30,
          2,
          Breach.ESCALATE,
          null,
          null,
          FormTerms.USUAL,
          SECOND_LANE);

  public ProgrammeTerms {
    policy = copy(policy);
    protection = copy(protection);
    secondLanePercent = secondLanePercent == null ? SECOND_LANE : secondLanePercent;
  }

  /**
   * The first row that fits. One with an amount that cannot be compared without a rate may fit: its
   * people are asked too, and it never lets a lead through.
   */
  public Verdict verdict(RegistrationCase lead) {
    Verdict careful = new Verdict(0, Approval.AUTO, 0);
    for (int i = 0; i < policy.size(); i++) {
      PolicyRow row = policy.get(i);
      Verdict said = new Verdict(i + 1, row.approval(), row.people());
      if (row.fits(lead)) {
        return said.atLeast(careful);
      }
      if (row.mayFit(lead)) {
        careful = careful.atLeast(said);
      }
    }
    return Verdict.ONE_PERSON.atLeast(careful);
  }

  /** Working days within which a lead is answered on which this was said. */
  public int answerDays(Verdict said) {
    Integer own = said.row() == 0 ? null : policy.get(said.row() - 1).answerDays();
    return own == null ? answerDays : own;
  }

  /** Percent of the usual benefit in a second lane. */
  public int secondLane() {
    return Objects.requireNonNullElse(secondLanePercent, SECOND_LANE);
  }

  /** Days of protection for a tier, if the programme says so itself. */
  public OptionalInt protectionDays(PartnerTier tier) {
    return protection.stream()
        .filter(each -> each.tier() == tier)
        .mapToInt(TierProtection::days)
        .findFirst();
  }

  /** The programme's own working days and hours, or the company's. */
  public BusinessCalendar calendar(CompanyTime company) {
    if (country == null && zone == null) {
      return company.calendar();
    }
    return BusinessCalendar.of(
        country == null ? company.country() : country,
        zone == null ? company.zone() : ZoneId.of(zone));
  }
}
