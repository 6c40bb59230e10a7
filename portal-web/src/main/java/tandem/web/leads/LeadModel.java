package tandem.web.leads;

import java.util.List;
import java.util.Optional;
import tandem.customers.TaxScheme;
import tandem.deals.DealId;
import tandem.leads.DecisionKind;
import tandem.leads.DecisionView;
import tandem.leads.LeadAction;
import tandem.leads.LeadCompanyView;
import tandem.leads.LeadFacts;
import tandem.leads.LeadForm;
import tandem.leads.LeadPartnerView;
import tandem.leads.LeadPromise;
import tandem.leads.LeadStage;
import tandem.leads.RejectReason;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Fact;
import tandem.web.platform.Happening;
import tandem.web.platform.Hidden;
import tandem.web.platform.Page;

/**
 * A lead as its dealer sees it.
 *
 * @param advice why it was rejected and what would change that
 * @param appealUntil last day to appeal, for whoever may
 * @param asked what waits for an answer after a decision
 * @param hidden what the company knows besides, while it looks as the dealer
 * @param mayConflict the one thing the dealer may be told before the decision
 */
public record LeadModel(
    String id,
    long version,
    String customer,
    Badge badge,
    Optional<Ball> ball,
    Optional<LeadFormModel.Question> question,
    Optional<Advice> advice,
    Optional<String> deal,
    boolean mayConflict,
    boolean mayAnswer,
    boolean mayWithdraw,
    Optional<String> appealUntil,
    boolean mayExtend,
    boolean mayCorrect,
    boolean mayTransfer,
    Optional<LeadAsked> asked,
    List<Fact> facts,
    List<String> products,
    String need,
    List<Happening> happenings,
    Optional<Hidden> hidden) {

  /** The reviewer's reason, their words, and what would change the decision. */
  public record Advice(String reason, String comment, String wouldChange) {}

  static LeadModel of(Page page, LeadPartnerView view) {
    return of(page, view, Optional.empty());
  }

  static LeadModel of(Page page, LeadPartnerView view, Optional<LeadCompanyView> besides) {
    LeadFacts facts = view.facts();
    Optional<RejectReason> rejected = rejection(facts).flatMap(DecisionView::reason);
    return new LeadModel(
        facts.id().text(),
        facts.version(),
        facts.customer().orElseGet(() -> page.t("leads.nameless")),
        LeadBadges.of(page, facts.stage(), facts.protectedUntil(), rejected, facts.asked()),
        LeadBall.of(page, facts),
        facts.stage() == LeadStage.INFO_REQUESTED
            ? LeadFormPages.question(page, facts)
            : Optional.empty(),
        facts.stage() == LeadStage.REJECTED ? advice(page, facts) : Optional.empty(),
        facts.deal().map(deal -> new DealId(deal).text()),
        view.possibleConflict() && facts.stage().waitsForCompany(),
        facts.allowed().contains(LeadAction.EDIT),
        facts.allowed().contains(LeadAction.WITHDRAW),
        facts.allowed().contains(LeadAction.APPEAL)
            ? facts.appealUntil().map(page.format()::date)
            : Optional.empty(),
        facts.allowed().contains(LeadAction.REQUEST_EXTENSION),
        facts.allowed().contains(LeadAction.REQUEST_CORRECTION),
        facts.allowed().contains(LeadAction.TRANSFER),
        LeadAsked.of(page, facts),
        facts(page, facts),
        products(page, facts),
        Optional.ofNullable(facts.form().need()).orElse(""),
        LeadTimeline.of(page, facts),
        besides.map(known -> LeadHidden.of(page, known)));
  }

  private static Optional<DecisionView> rejection(LeadFacts facts) {
    return facts.decisions().stream()
        .filter(decision -> decision.kind() == DecisionKind.REJECT)
        .findFirst();
  }

  static Optional<Advice> advice(Page page, LeadFacts facts) {
    return rejection(facts)
        .flatMap(decision ->
            decision
                .reason()
                .map(why ->
                    new Advice(
                        page.t("lead.reason." + why),
                        decision.comment().orElse(""),
                        page.t("lead.advice." + why))));
  }

  /** What was registered, line by line; both sides' pages use it. */
  public static List<Fact> facts(Page page, LeadFacts facts) {
    LeadForm form = facts.form();
    TaxScheme scheme = form.customer().taxScheme();
    return Fact.list()
        .add(
            page.t("lead.field.TAX_ID"),
            scheme == null || form.customer().taxNumber() == null
                ? null
                : page.t("leads.scheme_short." + scheme) + " " + form.customer().taxNumber())
        .add(page.t("lead.field.CUSTOMER_NAME"), form.customer().name())
        .add(page.t("lead.field.COUNTRY"), page.country(form.customer().country()))
        .add(page.t("lead.field.WEBSITE"), form.customer().website())
        .addAll(CustomerDetailsTyped.facts(page, form.customer().details()))
        .add(page.t("lead.field.AMOUNT"), facts.amount().map(page.format()::money).orElse(null))
        .add(
            page.t("lead.field.EXPECTED_CLOSE"),
            form.expectedClose() == null ? null : page.format().date(form.expectedClose()))
        .add(page.t("leads.contact_name"), form.contact().name())
        .add(page.t("leads.email"), form.contact().email())
        .add(page.t("leads.phone"), form.contact().phone())
        .add(
            page.t("leads.consent_short"),
            page.t(form.contact().consent() ? "leads.consent_yes" : "leads.consent_no"))
        .add(page.t("leads.owner"), facts.owner())
        .add(page.t("leads.external"), form.externalId())
        .add(page.t("leads.programme"), facts.promise().name(page.language()))
        .add(page.t("leads.approvals_name"), approvals(page, facts))
        .add(page.t("leads.lane"), lane(page, facts))
        .addAll(answers(page, facts))
        .facts();
  }

  /** What it earns beside another firm's lead; empty in the first lane. */
  public static String lane(Page page, LeadFacts facts) {
    return facts.promise().secondLane()
        ? page.t("leads.lane_second", facts.promise().benefit())
        : "";
  }

  /** How many of several have said yes; empty when one decides. */
  public static String approvals(Page page, LeadFacts facts) {
    LeadPromise promise = facts.promise();
    return promise.people() > 1
        ? page.t("leads.approvals", promise.approvals(), promise.people())
        : "";
  }

  /** What the programme asked of its own. */
  public static List<Fact> answers(Page page, LeadFacts facts) {
    return facts.promise().answers().stream()
        .map(each -> new Fact(each.name(page.language()), each.value(page.language()), "", ""))
        .toList();
  }

  public static List<String> products(Page page, LeadFacts facts) {
    boolean russian = page.language().equals("ru");
    return facts.lines().stream()
        .map(line ->
            "%s ×\u00a0%s"
                .formatted(
                    russian ? line.nameRu() : line.nameEn(), page.format().number(line.quantity())))
        .toList();
  }
}
