package tandem.web.programmes;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.leads.programmes.AnswerTimes;
import tandem.leads.programmes.Approval;
import tandem.leads.programmes.Breach;
import tandem.leads.programmes.Eligibility;
import tandem.leads.programmes.ExtraField;
import tandem.leads.programmes.FormTerms;
import tandem.leads.programmes.PolicyRow;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammeState;
import tandem.leads.programmes.ProgrammeTerms;
import tandem.leads.programmes.ProgrammeView;
import tandem.leads.programmes.Replay;
import tandem.leads.programmes.TierProtection;
import tandem.partners.PartnerTier;
import tandem.partners.tiers.TierTerms;
import tandem.platform.Money;
import tandem.platform.Percentage;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/** The standard programme, and a draft that asks for more of everything. */
public final class ProgrammeSample {
  private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");

  private ProgrammeSample() {}

  public static Object list(Page page) {
    return new ProgrammeListModel(
        List.of(ProgrammeParts.row(page, standard()), ProgrammeParts.row(page, drafted())),
        page.viewer().company(),
        Form.blank());
  }

  public static Object rules(Page page) {
    return ProgrammeParts.rules(
        page,
        standard(),
        List.of(standard()),
        tiers(),
        Optional.of(new AnswerTimes(12, Duration.ofHours(5), Duration.ofHours(15), 11)),
        RulesModel.Acts.NONE);
  }

  public static Object draft(Page page) {
    return ProgrammeParts.rules(
        page,
        drafted(),
        List.of(drafted(), standard()),
        tiers(),
        Optional.empty(),
        new RulesModel.Acts(true, true, true, true, true));
  }

  public static Object edited(Page page) {
    return DraftModel.of(page, drafted(), TermsTyped.of(drafted()));
  }

  public static Object changes(Page page) {
    return new ChangesModel(
        "/programmes/x",
        "Cloud",
        2,
        3,
        page.format().date(LocalDate.of(2027, 1, 1)),
        ProgrammeParts.changes(page, standard(), drafted(), tiers()),
        page.t("programmes.past_day"));
  }

  public static Object replay(Page page) {
    Replay.Way one = new Replay.Way(1, Optional.empty());
    Replay.Way two = new Replay.Way(2, Optional.empty());
    Replay.Way none = new Replay.Way(0, Optional.of("tier_not_eligible"));
    return ReplayModel.of(
        page,
        drafted(),
        new Replay(
            40,
            9,
            List.of(new Replay.Count(one, two, 8), new Replay.Count(one, none, 1)),
            List.of(
                new Replay.Difference(
                    new UUID(1, 2),
                    "Prichal",
                    "Nord",
                    Optional.of(Money.of("60000", "EUR")),
                    THEN,
                    one,
                    two))));
  }

  static ProgrammeView standard() {
    return version(1, ProgrammeState.PUBLISHED, ProgrammeTerms.USUAL);
  }

  static ProgrammeView drafted() {
    PolicyRow big =
        new PolicyRow(
            List.of(PartnerTier.GOLD),
            false,
            new BigDecimal("50000"),
            new BigDecimal("100000"),
            "EUR",
            List.of("licences"),
            List.of("RU", "DE"),
            Approval.FOUR_EYES,
            0,
            7);
    return version(
        2,
        ProgrammeState.DRAFT,
        new ProgrammeTerms(
            new Eligibility(List.of(PartnerTier.GOLD), List.of("licences"), List.of("RU")),
            List.of(big),
            List.of(new TierProtection(PartnerTier.GOLD, 180)),
            30,
            0,
            30,
            5,
            Breach.AUTO_APPROVE,
            "RU",
            "Europe/Moscow",
            new FormTerms(
                List.of("need", "customer.tax_id"),
                40,
                2,
                List.of(
                    new ExtraField(
                        "size",
                        ExtraField.Kind.CHOICE,
                        "Size",
                        "Размер",
                        true,
                        0,
                        null,
                        null,
                        List.of(
                            new ExtraField.Option("s", "Small", "Малый"),
                            new ExtraField.Option("l", "Large", "Большой"))),
                    new ExtraField(
                        "seats",
                        ExtraField.Kind.NUMBER,
                        "Seats",
                        "Места",
                        false,
                        0,
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        List.of()))),
            25));
  }

  private static ProgrammeView version(int number, ProgrammeState state, ProgrammeTerms terms) {
    boolean published = state == ProgrammeState.PUBLISHED;
    return new ProgrammeView(
        ProgrammeId.STANDARD,
        "standard",
        "Standard registration",
        "Обычная регистрация",
        true,
        number,
        state,
        LocalDate.of(2026, 1, 1),
        published,
        terms,
        Optional.empty(),
        THEN,
        published ? Optional.of(THEN) : Optional.empty(),
        Optional.empty(),
        3);
  }

  private static List<TierTerms> tiers() {
    return Stream.of(PartnerTier.values())
        .map(tier ->
            new TierTerms(
                tier,
                LocalDate.of(2026, 1, 1),
                90,
                Money.of("0", "EUR"),
                false,
                new Percentage(new BigDecimal("0.05"))))
        .toList();
  }
}
