package tandem.web.leads.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.deals.DealId;
import tandem.leads.Evidence;
import tandem.leads.LeadCompanyView;
import tandem.leads.LeadFacts;
import tandem.leads.LeadId;
import tandem.web.platform.Badge;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Puts the evidence beside the submission: the reviewer sees at a glance why two are alike. */
final class Matches {
  private static final String NOTHING = "—";

  private Matches() {}

  static List<Match> of(Page page, LeadCompanyView view) {
    return view.evidence().stream().map(evidence -> match(page, view, evidence)).toList();
  }

  /** Another dealer's protection stands in the way: an approval would be refused. */
  static Optional<Evidence> blocking(LeadCompanyView view) {
    return view.evidence().stream()
        .filter(evidence -> evidence.kind() == Evidence.Kind.LEAD)
        .filter(evidence -> !evidence.partner().equals(Optional.of(view.partnerName())))
        .findFirst();
  }

  private static Match match(Page page, LeadCompanyView view, Evidence evidence) {
    boolean lead = evidence.kind() == Evidence.Kind.LEAD;
    String title =
        lead
            ? page.t(
                "review.match_lead",
                evidence.hidden()
                    ? page.t("review.out_of_reach")
                    : evidence.partner().orElse(NOTHING))
            : page.t("review.match_deal");
    Badge kind =
        lead
            ? Badge.of(
                evidence
                    .until()
                    .map(until -> page.t("review.protected_until", page.format().date(until)))
                    .orElseGet(() -> page.t("review.conflict")),
                "shield",
                Hue.VIOLET)
            : Badge.of(page.t("review.own_deal"), "deal", Hue.AMBER);
    return new Match(title, href(evidence), kind, lines(page, view.facts(), evidence));
  }

  /** Empty when the reader may not open it. */
  private static String href(Evidence evidence) {
    return evidence
        .id()
        .map(id ->
            evidence.kind() == Evidence.Kind.LEAD
                ? "/leads/" + new LeadId(id).text()
                : "/deals/" + new DealId(id).text())
        .orElse("");
  }

  private static List<Match.Line> lines(Page page, LeadFacts facts, Evidence evidence) {
    List<Match.Line> lines = new ArrayList<>();
    String name = Optional.ofNullable(facts.form().customer().name()).orElse(NOTHING);
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
            LeadWords.taxId(page, facts).orElse(NOTHING),
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
