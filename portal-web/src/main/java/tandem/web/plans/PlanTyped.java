package tandem.web.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.commissions.plans.PlanChange;
import tandem.commissions.plans.PlanView;
import tandem.commissions.rules.Formula;
import tandem.commissions.rules.WrittenPlan;
import tandem.commissions.rules.WrittenPlan.WrittenAccelerator;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.commissions.rules.WrittenPlan.WrittenPay;
import tandem.commissions.rules.WrittenPlan.WrittenRule;
import tandem.commissions.rules.WrittenPlan.WrittenStep;
import tandem.commissions.rules.WrittenPlan.WrittenTest;
import tandem.platform.Refusal;
import tandem.web.platform.Form;
import tandem.web.platform.Submission;

/**
 * A plan as a form and back. The fields are named as the plan's own members, so a mistake finds its
 * field; lists are typed with commas, steps and accelerators as lines of {@code from = percent}. A
 * rule or test whose name is emptied goes.
 */
final class PlanTyped {
  static final int MOST_ROWS = 110;
  private static final int LONGEST_LIST = 4_000;
  private static final Pattern ROW = Pattern.compile("(rules|tests)\\.(\\d+)(\\..*)");

  private final Submission typed;
  private final List<Integer> rules = new ArrayList<>();
  private final List<Integer> tests = new ArrayList<>();

  PlanTyped(Submission typed) {
    this.typed = typed;
  }

  static Form of(PlanView draft) {
    WrittenPlan plan = draft.terms();
    Map<String, List<String>> values = new HashMap<>();
    put(values, "revision", String.valueOf(draft.revision()));
    put(values, "valid_from", draft.validFrom().toString());
    put(values, "valid_to", draft.validTo().map(Object::toString).orElse(null));
    put(values, "currency", plan.currency());
    put(values, "period", plan.period());
    put(values, "goal", plan.goal());
    put(values, "trigger", plan.trigger());
    put(values, "holdback_percent", plan.holdbackPercent());
    put(
        values,
        "holdback_days",
        plan.holdbackDays() == null ? null : String.valueOf(plan.holdbackDays()));
    put(values, "minimum_payout", plan.minimumPayout());
    put(values, "acceptance", Boolean.TRUE.equals(plan.acceptance()) ? "yes" : null);
    for (int i = 0; i < plan.rules().size(); i++) {
      PlanFields.rule(values, "rules." + i + ".", plan.rules().get(i));
    }
    for (int i = 0; i < plan.tests().size(); i++) {
      PlanFields.test(values, "tests." + i + ".", plan.tests().get(i));
    }
    return Form.of(values);
  }

  PlanChange read() {
    List<WrittenRule> writtenRules = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_ROWS, typed.form().rows("rules")); i++) {
      String at = "rules." + i + ".";
      if (!typed.raw(at + "name_en").isEmpty() || !typed.raw(at + "name_ru").isEmpty()) {
        rules.add(i);
        writtenRules.add(rule(at));
      }
    }
    List<WrittenTest> writtenTests = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_ROWS, typed.form().rows("tests")); i++) {
      String at = "tests." + i + ".";
      if (!typed.raw(at + "name").isEmpty()) {
        tests.add(i);
        writtenTests.add(test(at));
      }
    }
    return new PlanChange(
        typed.day("valid_from").orElse(null),
        typed.day("valid_to").orElse(null),
        new WrittenPlan(
            upper(text("currency")),
            text("trigger"),
            typed.ticked("acceptance"),
            number("holdback_percent"),
            days(),
            number("minimum_payout"),
            number("goal"),
            text("period"),
            writtenRules,
            writtenTests));
  }

  /** The field of a member of the plan: empty rows were left out, and lines share a field. */
  String field(Refusal.Problem problem) {
    String place = problem.field().replaceFirst("^terms\\.", "");
    Matcher row = ROW.matcher(place);
    if (!row.matches()) {
      return place;
    }
    List<Integer> kept = row.group(1).equals("rules") ? rules : tests;
    int index = Integer.parseInt(row.group(2));
    String rest = row.group(3).replaceFirst("(steps|accelerators)\\..*", "$1");
    if (rest.equals(".when")) {
      rest = ".name_en";
    }
    return row.group(1) + "." + (index < kept.size() ? kept.get(index) : index) + rest;
  }

  /** One made-up sale. */
  WrittenTest test(String at) {
    return new WrittenTest(
        text(at + "name"),
        text(at + "product"),
        text(at + "category"),
        text(at + "tier"),
        upper(text(at + "territory")),
        null,
        text(at + "deal_type"),
        text(at + "motion"),
        number(at + "amount"),
        number(at + "quantity"),
        day(at + "day"),
        number(at + "earlier"),
        number(at + "pays"));
  }

  private WrittenRule rule(String at) {
    return new WrittenRule(
        text(at + "name_en"),
        text(at + "name_ru"),
        text(at + "effect"),
        conditions(at + "when."),
        new WrittenPay(
            text(at + "pays.kind"),
            number(at + "pays.rate"),
            number(at + "pays.amount"),
            pairs(at + "pays.steps").stream()
                .map(pair -> new WrittenStep(pair[0], pair[1]))
                .toList(),
            typed.text(at + "pays.formula", Formula.LONGEST).orElse(null)),
        pairs(at + "accelerators").stream()
            .map(pair -> new WrittenAccelerator(pair[0], pair[1]))
            .toList(),
        number(at + "cap"),
        number(at + "floor"));
  }

  private WrittenConditions conditions(String at) {
    return new WrittenConditions(
        list(at + "products"),
        list(at + "categories"),
        typed.all(at + "tiers"),
        list(at + "territories").stream().map(it -> it.toUpperCase(Locale.ROOT)).toList(),
        List.of(),
        typed.all(at + "deal_types"),
        typed.all(at + "motions"),
        number(at + "amount_from"),
        number(at + "amount_below"),
        number(at + "quantity_from"),
        number(at + "quantity_below"),
        day(at + "first_day"),
        day(at + "last_day"));
  }

  private @Nullable Integer days() {
    String days = typed.raw("holdback_days");
    if (!days.isEmpty() && !days.matches("\\d{1,4}")) {
      typed.reject("holdback_days", "form.count");
      return null;
    }
    return days.isEmpty() ? null : Integer.valueOf(days);
  }

  private List<String> list(String field) {
    return Arrays.stream(typed.text(field, LONGEST_LIST).orElse("").split("[,;\\n]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private List<String[]> pairs(String field) {
    List<String[]> pairs = new ArrayList<>();
    for (String line : typed.text(field, LONGEST_LIST).orElse("").lines().toList()) {
      if (!line.isBlank()) {
        String[] parts = line.split("=", 2);
        pairs.add(new String[] {plain(parts[0]), parts.length > 1 ? plain(parts[1]) : ""});
      }
    }
    return pairs;
  }

  private @Nullable String text(String field) {
    return typed.text(field, 200).orElse(null);
  }

  /** As the plan writes it; what is no number is told by the plan's reader. */
  private @Nullable String number(String field) {
    return typed.text(field, 30).map(PlanTyped::plain).orElse(null);
  }

  private @Nullable String day(String field) {
    return typed.day(field).map(Object::toString).orElse(null);
  }

  private static String plain(String number) {
    return number.replaceAll("[\\s\\u00a0\\u202f%]", "").replace(',', '.');
  }

  private static @Nullable String upper(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  static void put(Map<String, List<String>> values, String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(field, List.of(value));
    }
  }

  static String joined(List<String> words) {
    return words.stream().collect(Collectors.joining(", "));
  }
}
