package tandem.web.leads.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.customers.matching.Verdict;
import tandem.deals.DealId;
import tandem.leads.CustomerNamed;
import tandem.leads.Evidence;
import tandem.leads.LeadCompanyView;
import tandem.leads.LeadFacts;
import tandem.leads.LeadId;
import tandem.web.platform.Badge;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Puts the evidence beside the submission: the reviewer sees at a glance why two are alike. */
public final class Matches {
  private static final String NOTHING = "—";

  private Matches() {}

  static List<Match> of(Page page, LeadCompanyView view) {
    return view.evidence().stream().map(evidence -> match(page, view, evidence)).toList();
  }

  /** Another dealer's protection stands in the way: an approval would be refused. */
  static Optional<Evidence> blocking(LeadCompanyView view) {
    return view.evidence().stream()
        .filter(evidence ->
            evidence.kind() == Evidence.Kind.LEAD && evidence.verdict() == Verdict.CONFLICT)
        .filter(evidence -> !evidence.partner().equals(Optional.of(view.partnerName())))
        .findFirst();
  }

  private static Match match(Page page, LeadCompanyView view, Evidence evidence) {
    return new Match(
        title(page, evidence),
        href(evidence),
        kind(page, evidence),
        sure(page, evidence),
        evidence.reasons().stream()
            .map(reason ->
                new Match.Because(
                    reason.code().speaksFor() ? "check" : "bang",
                    page.t(reason.code().messageKey(), reason.values().toArray())))
            .toList(),
        lines(page, view.facts(), evidence));
  }

  /** How sure it is that both are one customer; empty when the reader may not know. */
  public static String sure(Page page, Evidence evidence) {
    return evidence.reasons().isEmpty()
        ? ""
        : page.t(
            "review.sure." + evidence.verdict(),
            page.format()
                .rate(BigDecimal.valueOf(evidence.score()).setScale(2, RoundingMode.HALF_EVEN)));
  }

  /** What it is and whose, as far as the reader may know. */
  public static String title(Page page, Evidence evidence) {
    String whose =
        evidence.hidden() ? page.t("review.out_of_reach") : evidence.partner().orElse(NOTHING);
    return switch (evidence.kind()) {
      case LEAD -> page.t("review.match_lead", whose);
      case CLAIM -> page.t("review.match_claim", whose);
      case DEAL -> page.t("review.match_deal");
    };
  }

  /** Protected, claimed before, or an open deal. */
  public static Badge kind(Page page, Evidence evidence) {
    return switch (evidence.kind()) {
      case LEAD ->
          Badge.of(
              evidence
                  .until()
                  .map(until -> page.t("review.protected_until", page.format().date(until)))
                  .orElseGet(() -> page.t("review.conflict")),
              "shield",
              Hue.VIOLET);
      case CLAIM -> Badge.of(page.t("review.claimed_before"), "clock", Hue.AMBER);
      case DEAL -> Badge.of(page.t("review.own_deal"), "deal", Hue.AMBER);
    };
  }

  /** Empty when the reader may not open it. */
  public static String href(Evidence evidence) {
    return evidence
        .id()
        .map(id ->
            evidence.kind() == Evidence.Kind.DEAL
                ? "/deals/" + new DealId(id).text()
                : "/leads/" + new LeadId(id).text())
        .orElse("");
  }

  private static List<Match.Line> lines(Page page, LeadFacts facts, Evidence evidence) {
    List<Match.Line> lines = new ArrayList<>();
    CustomerNamed named = facts.correction().orElseGet(facts::named);
    String name = Optional.ofNullable(named.name()).orElse(NOTHING);
    String sameName = name.equals(evidence.customer()) ? "review.same_name" : "review.near_name";
    lines.add(
        new Match.Line(
            page.t("review.customer"),
            name,
            evidence.hidden() ? page.t("review.not_told") : evidence.customer(),
            evidence.sameName() ? page.t(sameName) : "",
            evidence.sameName() ? name.equals(evidence.customer()) ? "same" : "near" : ""));
    lines.add(
        new Match.Line(
            page.t("review.tax_id"),
            named.taxId().map(text -> LeadWords.taxId(page, text)).orElse(NOTHING),
            evidence.taxId().map(text -> LeadWords.taxId(page, text)).orElse(NOTHING),
            evidence.sameTaxId() ? page.t("review.same_tax_id") : "",
            evidence.sameTaxId() ? "same" : ""));
    List<String> common =
        page.language().equals("ru") ? evidence.productsRu() : evidence.productsEn();
    lines.add(
        new Match.Line(
            page.t("review.products"),
            String.join(", ", LeadWords.products(page, facts)),
            String.join(", ", common),
            page.t("review.common_products", common.size()),
            "near"));
    facts
        .submittedAt()
        .ifPresent(at -> {
          Duration later = Duration.between(evidence.since(), at);
          String key = later.isNegative() ? "review.earlier" : "review.later";
          lines.add(
              new Match.Line(
                  page.t("review.when"),
                  page.format().moment(at),
                  page.format().moment(evidence.since()),
                  page.t(key, page.format().duration(later)),
                  ""));
        });
    return lines;
  }
}
