package tandem.web.programmes;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.leads.programmes.AnswerTimes;
import tandem.leads.programmes.Approval;
import tandem.leads.programmes.Eligibility;
import tandem.leads.programmes.ExtraField;
import tandem.leads.programmes.PolicyRow;
import tandem.leads.programmes.ProgrammeTerms;
import tandem.partners.PartnerTier;
import tandem.partners.tiers.TierTerms;
import tandem.platform.Money;
import tandem.web.platform.Page;

/** Rules of engagement, generated from the same terms that decide. */
final class RulesInWords {
  private final Page page;
  private final List<TierTerms> tiers;

  /**
   * @param tiers what each tier grants by itself today
   */
  RulesInWords(Page page, List<TierTerms> tiers) {
    this.page = page;
    this.tiers = List.copyOf(tiers);
  }

  List<RulesModel.Section> of(ProgrammeTerms terms) {
    return List.of(
        who(terms.eligibility()),
        decides(terms),
        when(terms),
        protection(terms),
        longer(terms),
        asked(terms),
        RulesModel.Section.of(
            t("rules.conflict"),
            List.of(
                t("rules.conflict_first"),
                t("rules.conflict_lane", terms.secondLane()),
                t("rules.conflict_blind"),
                t("rules.conflict_appeal"))));
  }

  /** How the company kept its promise lately. */
  RulesModel.Section kept(Optional<AnswerTimes> times) {
    return RulesModel.Section.of(
        t("rules.kept"),
        List.of(
            times
                .map(kept ->
                    t(
                        "rules.kept_text",
                        kept.answers(),
                        page.format().duration(kept.median()),
                        page.format().duration(kept.ninetieth()),
                        kept.percentInTime()))
                .orElseGet(() -> t("rules.kept_none"))));
  }

  private RulesModel.Section who(Eligibility bound) {
    return RulesModel.Section.of(
        t("rules.who"),
        List.of(
            bound.tiers().isEmpty()
                ? t("rules.who_all_tiers")
                : t("rules.who_tiers", list(bound.tiers().stream().map(this::tier))),
            bound.products().isEmpty()
                ? t("rules.who_all_products")
                : t("rules.who_products", list(bound.products().stream())),
            bound.countries().isEmpty()
                ? t("rules.who_all_countries")
                : t("rules.who_countries", list(bound.countries().stream().map(this::country)))));
  }

  private RulesModel.Section decides(ProgrammeTerms terms) {
    List<List<String>> rows = new ArrayList<>();
    for (PolicyRow row : terms.policy()) {
      rows.add(List.of(condition(row), decider(row)));
    }
    rows.add(List.of(t(rows.isEmpty() ? "rules.any" : "rules.otherwise"), t("rules.people", 1)));
    return new RulesModel.Section(
        t("rules.decides"),
        List.of(t("rules.decides_text")),
        List.of(t("rules.if"), t("rules.then")),
        rows);
  }

  private String condition(PolicyRow row) {
    List<String> parts = new ArrayList<>();
    if (row.withinTierLimit()) {
      parts.add(t("rules.if_limit"));
    }
    if (row.from() != null) {
      parts.add(t("rules.if_from", money(row.from().toPlainString(), row)));
    }
    if (row.upTo() != null) {
      parts.add(t("rules.if_up_to", money(row.upTo().toPlainString(), row)));
    }
    if (!row.tiers().isEmpty()) {
      parts.add(t("rules.if_tiers", list(row.tiers().stream().map(this::tier))));
    }
    if (!row.products().isEmpty()) {
      parts.add(t("rules.if_products", list(row.products().stream())));
    }
    if (!row.countries().isEmpty()) {
      parts.add(t("rules.if_countries", list(row.countries().stream().map(this::country))));
    }
    String all = parts.isEmpty() ? t("rules.any") : String.join("; ", parts);
    return all.substring(0, 1).toUpperCase(page.texts().language().locale()) + all.substring(1);
  }

  private String decider(PolicyRow row) {
    String who =
        row.approval() == Approval.AUTO ? t("rules.at_once") : t("rules.people", row.people());
    return row.answerDays() == null ? who : who + "; " + t("rules.answer_in", row.answerDays());
  }

  private RulesModel.Section when(ProgrammeTerms terms) {
    List<String> lines = new ArrayList<>();
    lines.add(t("rules.when_days", terms.answerDays()));
    lines.add(
        terms.country() == null
            ? t("rules.when_ours")
            : t("rules.when_country", country(terms.country())));
    if (terms.zone() != null) {
      lines.add(t("rules.when_zone", zone(ZoneId.of(terms.zone()))));
    }
    lines.add(t("rules.when_stops"));
    lines.add(t("rules.when_late." + terms.onBreach()));
    return RulesModel.Section.of(t("rules.when"), lines);
  }

  private String zone(ZoneId zone) {
    return zone.getDisplayName(TextStyle.FULL, page.texts().language().locale())
        + " ("
        + zone.getId()
        + ")";
  }

  private RulesModel.Section protection(ProgrammeTerms terms) {
    List<List<String>> rows =
        Stream.of(PartnerTier.values())
            .map(tier -> List.of(tier(tier), page.t("format.days", days(terms, tier))))
            .toList();
    return new RulesModel.Section(
        t("rules.protection"),
        List.of(t("rules.protection_text")),
        List.of(t("rules.tier"), t("rules.days")),
        rows);
  }

  private int days(ProgrammeTerms terms, PartnerTier tier) {
    return terms
        .protectionDays(tier)
        .orElseGet(() ->
            tiers.stream()
                .filter(each -> each.tier() == tier)
                .mapToInt(TierTerms::protectionDays)
                .findFirst()
                .orElse(0));
  }

  private RulesModel.Section longer(ProgrammeTerms terms) {
    List<String> lines = new ArrayList<>();
    if (terms.extensions() == 0) {
      lines.add(t("rules.longer_never"));
    } else {
      lines.add(t("rules.longer_text", terms.extensions(), terms.extensionDays()));
      lines.add(t("rules.longer_duty", terms.dutyDays()));
    }
    lines.add(t("rules.longer_reminders"));
    return RulesModel.Section.of(t("rules.longer"), lines);
  }

  private RulesModel.Section asked(ProgrammeTerms terms) {
    List<String> lines = new ArrayList<>();
    lines.add(t("rules.asked_always"));
    if (!terms.form().required().isEmpty()) {
      lines.add(t("rules.asked_more", list(terms.form().required().stream().map(this::fieldName))));
    }
    if (terms.form().needLength() > 0) {
      lines.add(t("rules.asked_need", terms.form().needLength()));
    }
    lines.add(t("rules.asked_close", terms.form().yearsAhead()));
    for (ExtraField field : terms.form().extra()) {
      String question = field.name(page.language()) + " (" + answer(field) + ")";
      lines.add(
          field.required() ? t("rules.asked_must", question) : t("rules.asked_may", question));
    }
    return RulesModel.Section.of(t("rules.asked"), lines);
  }

  private String answer(ExtraField field) {
    return switch (field.kind()) {
      case TEXT ->
          t("rules.answer_text", field.length() > 0 ? field.length() : ExtraField.LONGEST_TEXT);
      case NUMBER -> number(field);
      case DATE -> t("rules.answer_date");
      case YES_NO -> t("rules.answer_yes_no");
      case CHOICE ->
          t(
              "rules.answer_choice",
              list(field.options().stream().map(option -> option.name(page.language()))));
    };
  }

  private String number(ExtraField field) {
    List<String> bounds = new ArrayList<>();
    bounds.add(t("rules.answer_number"));
    if (field.least() != null) {
      bounds.add(t("rules.if_from", page.format().number(field.least())));
    }
    if (field.most() != null) {
      bounds.add(t("rules.if_up_to", page.format().number(field.most())));
    }
    return String.join(" ", bounds);
  }

  private String fieldName(String path) {
    return page.t("rules.field." + path).toLowerCase(page.texts().language().locale());
  }

  private String money(String amount, PolicyRow row) {
    return page.format().money(Money.of(amount, row.currency() == null ? "EUR" : row.currency()));
  }

  private String tier(PartnerTier tier) {
    return page.t("partner.tier." + tier);
  }

  private String country(String code) {
    return Locale.of("", code).getDisplayCountry(page.texts().language().locale());
  }

  private static String list(Stream<String> words) {
    return String.join(", ", words.toList());
  }

  private String t(String key, Object... values) {
    return page.t(key, values);
  }
}
