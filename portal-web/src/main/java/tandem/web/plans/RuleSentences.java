package tandem.web.plans;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.commissions.rules.WrittenPlan;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.commissions.rules.WrittenPlan.WrittenPay;
import tandem.commissions.rules.WrittenPlan.WrittenRule;
import tandem.web.platform.Page;

/** A plan in sentences: the same data that deals are paid by. */
final class RuleSentences {
  private final Page page;
  private final @Nullable String currency;

  RuleSentences(Page page, WrittenPlan plan) {
    this.page = page;
    this.currency = plan.currency();
  }

  /** What holds for the whole plan. */
  List<String> plan(WrittenPlan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(
        plan.currency() == null
            ? page.t("plans.any_currency")
            : page.t("plans.in_currency", plan.currency()));
    lines.add(page.t("plans.booked." + (plan.trigger() == null ? "won" : plan.trigger())));
    if (plan.holdbackPercent() != null) {
      lines.add(
          page.t(
              "plans.held",
              plan.holdbackPercent(),
              plan.holdbackDays() == null ? 0 : plan.holdbackDays()));
    }
    if (plan.minimumPayout() != null) {
      lines.add(page.t("plans.minimum_is", sum(plan.minimumPayout())));
    }
    if (countsVolume(plan)) {
      lines.add(page.t("plans.counted." + (plan.period() == null ? "quarter" : plan.period())));
    }
    if (plan.goal() != null) {
      lines.add(page.t("plans.goal_is", sum(plan.goal())));
    }
    if (Boolean.TRUE.equals(plan.acceptance())) {
      lines.add(page.t("plans.acceptance_needed"));
    }
    return lines;
  }

  String title(WrittenRule rule) {
    String name = page.language().startsWith("ru") ? rule.nameRu() : rule.nameEn();
    return "bonus".equals(rule.effect()) ? page.t("plans.bonus_title", text(name)) : text(name);
  }

  /** For which sales. */
  List<String> when(WrittenRule rule) {
    WrittenConditions when = rule.when() == null ? WrittenConditions.NONE : rule.when();
    List<String> lines = new ArrayList<>();
    words(lines, "products", when.products());
    words(lines, "categories", when.categories());
    words(lines, "tiers", when.tiers().stream().map(it -> page.t("partner.tier." + it)).toList());
    words(lines, "territories", when.territories().stream().map(this::country).toList());
    words(lines, "roles", when.roles().stream().map(it -> page.t("plans.role." + it)).toList());
    words(
        lines,
        "deal_types",
        when.dealTypes().stream().map(it -> page.t("plans.deal_type." + it)).toList());
    words(
        lines, "motions", when.motions().stream().map(it -> page.t("plans.motion." + it)).toList());
    span(lines, "amount", when.amountFrom(), when.amountBelow(), this::sum);
    span(lines, "quantity", when.quantityFrom(), when.quantityBelow(), each -> each);
    span(lines, "days", when.firstDay(), when.lastDay(), this::day);
    return lines.isEmpty() ? List.of(page.t("plans.every_sale")) : lines;
  }

  /** How much. */
  List<String> pays(WrittenRule rule) {
    WrittenPay pays = rule.pays();
    if (pays == null || pays.kind() == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    switch (pays.kind()) {
      case "rate" -> lines.add(page.t("plans.pays.rate", text(pays.rate())));
      case "per_unit", "fixed" ->
          lines.add(page.t("plans.pays." + pays.kind(), sum(pays.amount())));
      case "marginal", "retroactive" -> {
        lines.add(page.t("plans.pays." + pays.kind()));
        pays.steps()
            .forEach(
                step -> lines.add(page.t("plans.pays.step", sum(step.from()), text(step.rate()))));
      }
      default -> lines.add(page.t("plans.pays.formula", text(pays.formula())));
    }
    rule.accelerators()
        .forEach(each ->
            lines.add(page.t("plans.accelerated", text(each.attained()), text(each.factor()))));
    if (rule.cap() != null) {
      lines.add(page.t("plans.capped", sum(rule.cap())));
    }
    if (rule.floor() != null) {
      lines.add(page.t("plans.floored", sum(rule.floor())));
    }
    return lines;
  }

  static boolean countsVolume(WrittenPlan plan) {
    return plan.goal() != null
        || plan.rules().stream()
            .anyMatch(rule -> rule.pays() != null && !rule.pays().steps().isEmpty());
  }

  private void words(List<String> lines, String what, List<String> words) {
    if (!words.isEmpty()) {
      lines.add(page.t("plans.when." + what, words.stream().collect(Collectors.joining(", "))));
    }
  }

  private void span(
      List<String> lines,
      String what,
      @Nullable String from,
      @Nullable String below,
      UnaryOperator<String> told) {
    if (from != null) {
      lines.add(page.t("plans.when." + what + "_from", told.apply(from)));
    }
    if (below != null) {
      lines.add(page.t("plans.when." + what + "_below", told.apply(below)));
    }
  }

  /** A plan that was read has right numbers; one that is still wrong is told as it was typed. */
  private String sum(@Nullable String amount) {
    if (currency == null || amount == null) {
      return text(amount);
    }
    try {
      return page.format().money(new BigDecimal(amount), Currency.getInstance(currency));
    } catch (IllegalArgumentException unread) {
      return amount + " " + currency;
    }
  }

  private String day(String day) {
    try {
      return page.format().date(LocalDate.parse(day));
    } catch (DateTimeException unread) {
      return day;
    }
  }

  private String country(String code) {
    return Locale.of("", code).getDisplayCountry(page.texts().language().locale());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
