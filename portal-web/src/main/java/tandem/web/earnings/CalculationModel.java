package tandem.web.earnings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import tandem.commissions.EarningDetail;
import tandem.commissions.EarningLine;
import tandem.commissions.Trace;
import tandem.deals.DealId;
import tandem.deals.parties.PartyId;
import tandem.web.plans.FormulaLine;
import tandem.web.platform.Badge;
import tandem.web.platform.Fact;
import tandem.web.platform.Page;
import tandem.web.platform.Step;

/**
 * How one commission came about, from the deal to the cent, as it was kept when it was booked.
 *
 * @param party the part in another firm's deal that it is for
 * @param formula of a typed rule, with its numbers; empty for a flat rate
 * @param fingerprint SHA-256 of the kept steps: two people who see the same have the same
 */
public record CalculationModel(
    String id,
    String title,
    String amount,
    Badge badge,
    List<Step> steps,
    List<Fact> facts,
    Optional<String> deal,
    Optional<String> party,
    String fingerprint,
    List<FormulaLine> formula) {

  public static CalculationModel of(Page page, EarningDetail detail) {
    EarningLine line = detail.line();
    return new CalculationModel(
        line.id().text(),
        line.customer()
            .orElse(page.t(line.party().isPresent() ? "earn.of_part" : "earn.kind." + line.kind())),
        page.format().money(line.amount()),
        EarningsPages.badge(page, line.status()),
        detail.trace().map(trace -> steps(page, line, trace)).orElse(List.of()),
        facts(page, line),
        line.deal().map(DealId::text),
        line.party().map(PartyId::text),
        detail.trace().map(Trace::fingerprint).orElse(""),
        detail
            .trace()
            .map(trace -> FormulaLine.of(page, line.amount().currency(), trace.formula()))
            .orElse(List.of()));
  }

  private static List<Step> steps(Page page, EarningLine line, Trace trace) {
    if (trace.value("participation").isPresent()) {
      return part(page, trace);
    }
    List<Step> steps = new ArrayList<>();
    String product =
        line.product()
            .map(it -> it.name(page.language()))
            .orElse(trace.value("product").orElse(""));
    steps.add(
        new Step(
            page.t("earn.step.base", product),
            money(page, trace, "base"),
            page.t(
                "earn.step.base_note",
                trace.value("line").orElse(""),
                trace.value("category").orElse("")),
            false));
    String rule = line.terms().map(it -> it.ruleName(page.language())).orElse("");
    steps.add(
        new Step(
            page.t("earn.step.rate", rule),
            trace.value("rate").map(rate -> page.format().rate(new BigDecimal(rate))).orElse(""),
            line.terms()
                .map(terms ->
                    page.t(
                        "earn.step.rate_note",
                        terms.rule(),
                        terms.planName(page.language()),
                        terms.version(),
                        trace.value("tier").orElse("")))
                .orElse(page.t("earn.outcome." + trace.value("outcome").orElse("RATED"))),
            false));
    trace
        .value("benefit")
        .ifPresent(part ->
            steps.add(
                new Step(
                    page.t("earn.step.benefit"),
                    page.format().rate(new BigDecimal(part)),
                    page.t("earn.step.benefit_note"),
                    false)));
    trace
        .value("unrounded")
        .ifPresent(exact ->
            steps.add(
                new Step(
                    page.t(trace.formula().isEmpty() ? "earn.step.unrounded" : "earn.step.formula"),
                    page.format().number(new BigDecimal(exact)),
                    page.t("earn.step.rounding", trace.value("scale").orElse("2")),
                    false)));
    boolean shared = trace.value("share").isPresent();
    steps.add(
        new Step(
            page.t(shared ? "earn.step.whole" : "earn.step.result"),
            money(page, trace, "result"),
            "",
            !shared));
    if (shared) {
      steps.add(share(page, trace, "share"));
      steps.add(new Step(page.t("earn.step.part"), money(page, trace, "part"), "", true));
    }
    return steps;
  }

  /** A part in another firm's deal: from the commission of the line, not from what was sold. */
  private static List<Step> part(Page page, Trace trace) {
    return List.of(
        new Step(
            page.t("earn.step.whole"),
            money(page, trace, "base"),
            page.t("earn.step.whole_note", trace.value("line").orElse("")),
            false),
        share(page, trace, "rate"),
        new Step(
            page.t("earn.step.exact"),
            trace
                .value("unrounded")
                .map(exact -> page.format().number(new BigDecimal(exact)))
                .orElse(""),
            page.t("earn.step.remainder"),
            false),
        new Step(page.t("earn.step.part"), money(page, trace, "result"), "", true));
  }

  private static Step share(Page page, Trace trace, String step) {
    return new Step(
        page.t("earn.step.share"),
        trace.value(step).map(part -> page.format().rate(new BigDecimal(part))).orElse(""),
        page.t("earn.step.share_note"),
        false);
  }

  private static String money(Page page, Trace trace, String step) {
    return trace
        .value(step)
        .map(amount ->
            page.format()
                .money(
                    new BigDecimal(amount),
                    Currency.getInstance(trace.value("currency").orElse("EUR"))))
        .orElse("");
  }

  private static List<Fact> facts(Page page, EarningLine line) {
    return Fact.list()
        .add(page.t("earn.kind"), page.t("earn.kind." + line.kind()))
        .add(page.t("earn.on"), page.format().date(line.earnedOn()))
        .add(page.t("earn.booked"), page.format().exact(line.bookedAt()))
        .add(
            page.t("earn.plan"),
            line.terms()
                .map(it ->
                    "%s (%s) v%d".formatted(it.planName(page.language()), it.plan(), it.version()))
                .orElse(null))
        .add(
            page.t("earn.settled"),
            line.settlement()
                .map(paid ->
                    page.t("earn.settled_by", page.format().date(paid.paidOn()), paid.reference()))
                .orElse(null))
        .facts();
  }
}
