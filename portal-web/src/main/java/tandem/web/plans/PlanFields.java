package tandem.web.plans;

import static tandem.web.plans.PlanTyped.joined;
import static tandem.web.plans.PlanTyped.put;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.commissions.rules.WrittenPlan.WrittenPay;
import tandem.commissions.rules.WrittenPlan.WrittenRule;
import tandem.commissions.rules.WrittenPlan.WrittenTest;

/** Rules and tests of a plan as values of a form. */
final class PlanFields {
  private PlanFields() {}

  static void rule(Map<String, List<String>> values, String at, WrittenRule rule) {
    put(values, at + "name_en", rule.nameEn());
    put(values, at + "name_ru", rule.nameRu());
    put(values, at + "effect", rule.effect());
    put(values, at + "cap", rule.cap());
    put(values, at + "floor", rule.floor());
    put(
        values,
        at + "accelerators",
        rule.accelerators().stream()
            .map(each -> each.attained() + " = " + each.factor())
            .collect(Collectors.joining("\n")));
    if (rule.when() != null) {
      when(values, at + "when.", rule.when());
    }
    if (rule.pays() != null) {
      pays(values, at + "pays.", rule.pays());
    }
  }

  static void test(Map<String, List<String>> values, String at, WrittenTest test) {
    put(values, at + "name", test.name());
    put(values, at + "product", test.product());
    put(values, at + "category", test.category());
    put(values, at + "tier", test.tier());
    put(values, at + "territory", test.territory());
    put(values, at + "deal_type", test.dealType());
    put(values, at + "motion", test.motion());
    put(values, at + "amount", test.amount());
    put(values, at + "quantity", test.quantity());
    put(values, at + "day", test.day());
    put(values, at + "earlier", test.earlier());
    put(values, at + "pays", test.pays());
  }

  private static void when(Map<String, List<String>> values, String at, WrittenConditions when) {
    put(values, at + "products", joined(when.products()));
    put(values, at + "categories", joined(when.categories()));
    values.put(at + "tiers", when.tiers());
    put(values, at + "territories", joined(when.territories()));
    values.put(at + "deal_types", when.dealTypes());
    values.put(at + "motions", when.motions());
    put(values, at + "amount_from", when.amountFrom());
    put(values, at + "amount_below", when.amountBelow());
    put(values, at + "quantity_from", when.quantityFrom());
    put(values, at + "quantity_below", when.quantityBelow());
    put(values, at + "first_day", when.firstDay());
    put(values, at + "last_day", when.lastDay());
  }

  private static void pays(Map<String, List<String>> values, String at, WrittenPay pays) {
    put(values, at + "kind", pays.kind());
    put(values, at + "rate", pays.rate());
    put(values, at + "amount", pays.amount());
    put(values, at + "formula", pays.formula());
    put(
        values,
        at + "steps",
        pays.steps().stream()
            .map(step -> step.from() + " = " + step.rate())
            .collect(Collectors.joining("\n")));
  }
}
