package tandem.web.leads.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.customers.matching.Verdict;
import tandem.deals.DealId;
import tandem.leads.CustomerNamed;
import tandem.leads.Evidence;
import tandem.leads.LeadAction;
import tandem.leads.LeadCompanyView;
import tandem.leads.LeadFacts;
import tandem.leads.LeadField;
import tandem.leads.LeadForm;
import tandem.leads.RecommendedVerdict;
import tandem.leads.RejectReason;
import tandem.web.leads.CustomerDetailsTyped;
import tandem.web.leads.LeadAsked;
import tandem.web.leads.LeadBadges;
import tandem.web.leads.LeadBall;
import tandem.web.leads.LeadModel;
import tandem.web.leads.LeadTimeline;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Puts together what a reviewer sees of a lead. */
public final class Reviews {
  private Reviews() {}

  /**
   * @param templates answers that fit the open decision
   * @param protection last day of protection that an approval of today gives
   */
  public static Review of(
      Page page,
      LeadCompanyView view,
      LocalDate protection,
      Deciding deciding,
      List<Choice> templates,
      RegisterFacts known) {
    LeadFacts facts = view.facts();
    return new Review(
        facts.id().text(),
        facts.version(),
        facts.customer().orElse("—"),
        LeadBadges.of(page, facts.stage(), facts.protectedUntil(), rejected(facts), facts.asked()),
        verdict(page, view.verdict()),
        verdictThen(page, view),
        LeadBall.of(page, facts),
        page.t("review.firm", view.partnerName(), page.t("partner.tier." + view.partnerTier())),
        "/partners/" + view.partner().text(),
        facts(page, facts),
        facts.lines().stream()
            .map(line ->
                new Review.Line(
                    LeadWords.product(page, line),
                    line.code(),
                    page.format().number(line.quantity())))
            .toList(),
        facts.amount().map(page.format()::money).orElse("—"),
        Optional.ofNullable(facts.form().need()).orElse(""),
        Matches.of(page, view),
        Spans.of(page, view),
        LeadAsked.of(page, facts),
        recommendations(page, view),
        facts.deal().map(id -> "/deals/" + new DealId(id).text()),
        LeadTimeline.of(page, facts),
        choices(page, view, protection, deciding, templates),
        deciding,
        known);
  }

  /** What the check found, in one word. */
  public static Badge verdict(Page page, Verdict verdict) {
    return switch (verdict) {
      case CONFLICT -> Badge.of(page.t("review.conflict"), "bang", Hue.VIOLET);
      case REVIEW -> Badge.of(page.t("review.look"), "eye", Hue.AMBER);
      case FREE -> Badge.of(page.t("review.free"), "check", Hue.GREEN);
    };
  }

  private static String verdictThen(Page page, LeadCompanyView view) {
    Optional<CustomerNamed> correction = view.facts().correction();
    if (correction.isPresent()) {
      return page.t("review.of_correction", correction.get().line());
    }
    return view.verdictAtSubmission()
        .filter(then -> then != view.verdict())
        .map(then -> page.t("review.was_" + then.name().toLowerCase(Locale.ROOT)))
        .orElse("");
  }

  private static Optional<RejectReason> rejected(LeadFacts facts) {
    return facts.decisions().stream().flatMap(decision -> decision.reason().stream()).findFirst();
  }

  private static List<Fact> facts(Page page, LeadFacts facts) {
    LeadForm.CustomerClaim customer = facts.form().customer();
    LeadForm.ContactClaim contact = facts.form().contact();
    String reach =
        Stream.of(Optional.ofNullable(contact.email()), Optional.ofNullable(contact.phone()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return Fact.list()
        .add(
            page.t("review.tax_id"),
            LeadWords.taxId(page, facts).orElse(""),
            page.t("review.valid"))
        .add(page.t("review.country"), page.country(customer.country()))
        .add(page.t("review.website"), customer.website())
        .addAll(CustomerDetailsTyped.facts(page, customer.details()))
        .add(
            page.t("review.close"),
            Optional.ofNullable(facts.form().expectedClose())
                .map(day -> page.format().date(day))
                .orElse(""))
        .add(page.t("review.contact"), contact.name(), reach)
        .add(
            page.t("review.consent"),
            page.t(contact.consent() ? "review.consent_given" : "review.consent_missing"))
        .add(page.t("review.seller"), facts.owner())
        .add(
            page.t("review.submitted"),
            facts.submittedAt().map(at -> page.format().moment(at)).orElse(""))
        .add(page.t("review.external"), facts.form().externalId())
        .add(page.t("leads.programme"), facts.promise().name(page.language()))
        .add(page.t("leads.approvals_name"), LeadModel.approvals(page, facts))
        .add(page.t("leads.lane"), LeadModel.lane(page, facts))
        .addAll(LeadModel.answers(page, facts))
        .facts();
  }

  private static List<Review.Advice> recommendations(Page page, LeadCompanyView view) {
    return view.recommendations().stream()
        .map(advice ->
            new Review.Advice(
                Badge.of(
                    page.t("review.recommends_" + advice.verdict().name().toLowerCase(Locale.ROOT)),
                    advice.verdict() == RecommendedVerdict.APPROVE ? "check" : "ban",
                    advice.verdict() == RecommendedVerdict.APPROVE ? Hue.GREEN : Hue.RED),
                page.t("review.recommended_by", advice.author(), page.format().moment(advice.at())),
                advice.comment()))
        .toList();
  }

  private static Review.Choices choices(
      Page page,
      LeadCompanyView view,
      LocalDate protection,
      Deciding deciding,
      List<Choice> templates) {
    Set<LeadAction> allowed = view.facts().allowed();
    List<Act> acts =
        Stream.of(Act.values())
            .filter(act -> act != Act.NONE && allowed.contains(act.action()))
            .toList();
    Optional<Evidence> blocking = Matches.blocking(view);
    return new Review.Choices(
        allowed.contains(LeadAction.TAKE),
        acts,
        effects(page, view),
        blocking
            .map(other ->
                page.t(
                    "review.blocked",
                    other.hidden() ? page.t("review.out_of_reach") : other.partner().orElse("—")))
            .orElse(""),
        Stream.of(RejectReason.values())
            .map(reason -> new Choice(reason.name(), page.t("lead.reason." + reason)))
            .toList(),
        LeadField.ASKABLE.stream()
            .map(field -> new Choice(field.name(), page.t("lead.field." + field)))
            .toList(),
        Stream.of(RecommendedVerdict.values())
            .map(verdict ->
                new Choice(
                    verdict.name(),
                    page.t("review.act_" + verdict.name().toLowerCase(Locale.ROOT))))
            .toList(),
        templates,
        yes(page, view.facts()),
        prefilled(view, protection, deciding, blocking.isPresent()));
  }

  /** One of several who must say yes says which one. */
  private static String yes(Page page, LeadFacts facts) {
    int people = facts.promise().people();
    return people > 1
        ? page.t("review.approve_of", facts.promise().approvals() + 1, people)
        : page.t("review.approve");
  }

  /** What was typed, or else what is most probably wanted. */
  private static Form prefilled(
      LeadCompanyView view, LocalDate protection, Deciding deciding, boolean blocked) {
    if (!deciding.form().values().isEmpty()) {
      return deciding.form();
    }
    Map<String, List<String>> values = new HashMap<>();
    values.put("protected_until", List.of(protection.toString()));
    if (blocked) {
      values.put("reason", List.of(RejectReason.ALREADY_PROTECTED.name()));
    } else if (view.evidence().stream()
        .anyMatch(
            other -> other.kind() == Evidence.Kind.DEAL && other.verdict() == Verdict.CONFLICT)) {
      values.put("reason", List.of(RejectReason.COMPANY_DEAL.name()));
    }
    return Form.of(values);
  }

  private static List<String> effects(Page page, LeadCompanyView view) {
    List<String> effects = new ArrayList<>();
    effects.add(page.t("review.effect_protection", view.partnerName()));
    view.facts()
        .amount()
        .ifPresent(
            amount -> effects.add(page.t("review.effect_deal", page.format().money(amount))));
    effects.add(page.t("review.effect_mail", view.facts().owner()));
    return effects;
  }
}
