package tandem.api.plans;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.api.plans.PlanTermsBody.AcceleratorBody;
import tandem.api.plans.PlanTermsBody.PaysBody;
import tandem.api.plans.PlanTermsBody.RuleBody;
import tandem.api.plans.PlanTermsBody.StepBody;
import tandem.api.plans.PlanTermsBody.WhenBody;
import tandem.commissions.rules.WrittenPlan.WrittenAccelerator;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.commissions.rules.WrittenPlan.WrittenPay;
import tandem.commissions.rules.WrittenPlan.WrittenRule;
import tandem.commissions.rules.WrittenPlan.WrittenStep;

/** Rules between the API's words and the plan's. */
final class PlanWriting {
  private PlanWriting() {}

  static WrittenRule written(RuleBody rule) {
    return new WrittenRule(
        rule.nameEn(),
        rule.nameRu(),
        rule.effect(),
        rule.when() == null ? null : when(rule.when()),
        pays(rule.pays()),
        each(rule.accelerators(), it -> new WrittenAccelerator(it.attained(), it.factor())),
        rule.cap(),
        rule.floor());
  }

  static RuleBody rule(WrittenRule rule) {
    return new RuleBody(
        text(rule.nameEn()),
        text(rule.nameRu()),
        rule.effect(),
        rule.when() == null ? null : when(rule.when()),
        pays(rule.pays() == null ? WrittenPay.rate("0") : rule.pays()),
        each(
            rule.accelerators(), it -> new AcceleratorBody(text(it.attained()), text(it.factor()))),
        rule.cap(),
        rule.floor());
  }

  private static WrittenConditions when(WhenBody when) {
    return new WrittenConditions(
        all(when.products()),
        all(when.categories()),
        all(when.tiers()),
        all(when.territories()),
        all(when.roles()),
        all(when.dealTypes()),
        all(when.motions()),
        when.amountFrom(),
        when.amountBelow(),
        when.quantityFrom(),
        when.quantityBelow(),
        when.firstDay(),
        when.lastDay());
  }

  private static WhenBody when(WrittenConditions when) {
    return new WhenBody(
        when.products(),
        when.categories(),
        when.tiers(),
        when.territories(),
        when.roles(),
        when.dealTypes(),
        when.motions(),
        when.amountFrom(),
        when.amountBelow(),
        when.quantityFrom(),
        when.quantityBelow(),
        when.firstDay(),
        when.lastDay());
  }

  private static WrittenPay pays(PaysBody pays) {
    return new WrittenPay(
        pays.kind(),
        pays.rate(),
        pays.amount(),
        each(pays.steps(), it -> new WrittenStep(it.from(), it.rate())),
        pays.formula());
  }

  private static PaysBody pays(WrittenPay pays) {
    return new PaysBody(
        text(pays.kind()),
        pays.rate(),
        pays.amount(),
        each(pays.steps(), it -> new StepBody(text(it.from()), text(it.rate()))),
        pays.formula());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<String> all(@Nullable List<String> words) {
    return words == null ? List.of() : words;
  }

  private static <A, B> List<B> each(@Nullable List<A> all, Function<A, B> made) {
    return all == null ? List.of() : all.stream().map(made).toList();
  }
}
