package tandem.web.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.commissions.plans.Acceptance;
import tandem.commissions.plans.PlanReport;
import tandem.commissions.plans.PlanView;
import tandem.commissions.plans.Trial;
import tandem.commissions.rules.Finding;
import tandem.commissions.rules.PlanTest;
import tandem.commissions.rules.WrittenPlan;
import tandem.commissions.rules.WrittenPlan.WrittenRule;
import tandem.platform.Refusal;
import tandem.web.platform.Badge;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** Plans and their versions in words. */
final class PlanParts {
  private static final Pattern PLACE = Pattern.compile("character (\\d+):.*", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("(?:terms\\.)?(rules|tests)\\.(\\d+)\\..*");

  private PlanParts() {}

  static String path(PlanView plan) {
    return "/plans/" + plan.plan().text();
  }

  static String here(PlanView plan) {
    return plan.draft() ? path(plan) + "/next" : path(plan) + "/versions/" + plan.number();
  }

  static List<PlanModel.Rule> rules(Page page, WrittenPlan plan) {
    RuleSentences sentences = new RuleSentences(page, plan);
    List<PlanModel.Rule> rules = new ArrayList<>();
    for (WrittenRule rule : plan.rules()) {
      rules.add(
          new PlanModel.Rule(
              rules.size() + 1, sentences.title(rule), sentences.when(rule), sentences.pays(rule)));
    }
    return rules;
  }

  static PlanModel model(
      Page page,
      PlanView plan,
      List<PlanView> versions,
      PlanReport report,
      Optional<PlanModel.Accept> acceptance,
      Form trial,
      Optional<PlanModel.Result> result,
      PlanModel.Acts acts) {
    return new PlanModel(
        path(plan),
        plan.name(page.language()),
        plan.code(),
        period(page, plan),
        state(page, plan),
        versions.size() < 2
            ? List.of()
            : versions.stream().map(each -> tab(page, each, plan)).toList(),
        new RuleSentences(page, plan.terms()).plan(plan.terms()),
        rules(page, plan.terms()),
        page.viewer().company()
            ? report.tests().stream().map(each -> test(page, each)).toList()
            : List.of(),
        plan.draft() ? problems(page, report.problems()) : List.of(),
        page.viewer().company() ? findings(page, report) : List.of(),
        acceptance,
        trial,
        result,
        TrialChoices.of(page),
        here(plan),
        plan.revision(),
        acts);
  }

  static String period(Page page, PlanView plan) {
    String from = page.format().date(plan.validFrom());
    return plan.validTo()
        .map(to -> page.t("plans.version_until", plan.number(), from, page.format().date(to)))
        .orElseGet(() -> page.t("plans.version", plan.number(), from));
  }

  static Optional<PlanModel.Accept> accept(
      Page page, PlanView plan, Acceptance acceptance, boolean allowed) {
    if (page.viewer().company() || plan.draft()) {
      return Optional.empty();
    }
    return Optional.of(
        new PlanModel.Accept(
            acceptance.due(),
            allowed && acceptance.acceptedAt().isEmpty() && acceptance.needed(),
            acceptance.hash(),
            acceptance.acceptedAt().map(page.format()::exact).orElse(""),
            plan.number()));
  }

  static PlanModel.Result result(Page page, Trial trial) {
    return new PlanModel.Result(
        page.format().money(trial.total()),
        trial.earned().stream()
            .map(each ->
                new PlanModel.Line(
                    each.rule().name(page.language()),
                    page.format().money(each.result()),
                    FormulaLine.of(page, each.result().currency(), each.step().parts())))
            .toList());
  }

  /** What is different, rule by rule, in the words that people will read. */
  static List<PublicationModel.Change> changes(Page page, WrittenPlan before, WrittenPlan after) {
    List<PublicationModel.Change> changes = new ArrayList<>();
    List<String> old = new RuleSentences(page, before).plan(before);
    List<String> now = new RuleSentences(page, after).plan(after);
    if (!old.equals(now)) {
      changes.add(new PublicationModel.Change(page.t("plans.whole"), old, now));
    }
    List<PlanModel.Rule> oldRules = rules(page, before);
    List<PlanModel.Rule> nowRules = rules(page, after);
    for (int i = 0; i < Math.max(oldRules.size(), nowRules.size()); i++) {
      List<String> one = i < oldRules.size() ? flat(oldRules.get(i)) : List.of();
      List<String> other = i < nowRules.size() ? flat(nowRules.get(i)) : List.of();
      if (!Objects.equals(one, other)) {
        changes.add(new PublicationModel.Change(page.t("plans.rule", i + 1), one, other));
      }
    }
    return changes;
  }

  /** Mistakes in words, each with the rule it is in. */
  static List<String> problems(Page page, List<Refusal.Problem> problems) {
    return problems.stream()
        .map(problem -> {
          Matcher place = RULE.matcher(problem.field());
          String words = words(page, problem);
          return place.matches()
              ? page.t("plans.in." + place.group(1), Integer.parseInt(place.group(2)) + 1)
                  + " "
                  + words
              : words;
        })
        .toList();
  }

  /** What is wrong with one field; in a formula with the character. */
  static String words(Page page, Refusal.Problem problem) {
    String key = "problem." + problem.code();
    String words = page.texts().has(key) ? page.t(key) : page.t("problem.other");
    Matcher place = PLACE.matcher(problem.message());
    if (place.matches()) {
      return page.t("plans.at_character", Integer.parseInt(place.group(1))) + " " + words;
    }
    return problem.code().equals("test_failed") ? words + " (" + problem.message() + ")" : words;
  }

  static Badge state(Page page, PlanView plan) {
    if (plan.draft()) {
      return Badge.outlined(page.t("plans.state.draft"), "edit", Hue.GREY);
    }
    if (plan.inForce()) {
      return Badge.of(page.t("plans.state.in_force"), "check", Hue.GREEN);
    }
    return plan.validFrom().isAfter(page.format().today())
        ? Badge.of(page.t("plans.state.coming"), "calendar", Hue.BLUE)
        : Badge.outlined(page.t("plans.state.replaced"), "clock", Hue.GREY);
  }

  private static List<String> findings(Page page, PlanReport report) {
    return report.findings().stream().map(each -> finding(page, each)).toList();
  }

  private static String finding(Page page, Finding finding) {
    return page.t("plans.finding." + finding.code(), finding.rule(), finding.example());
  }

  private static List<String> flat(PlanModel.Rule rule) {
    List<String> lines = new ArrayList<>(List.of(rule.title()));
    lines.addAll(rule.when());
    lines.addAll(rule.pays());
    return lines;
  }

  private static PlanModel.Test test(Page page, PlanTest.Outcome outcome) {
    return new PlanModel.Test(
        outcome.test().name(),
        page.format().money(outcome.test().sale().amount()),
        page.format().money(outcome.test().pays()),
        page.format().money(outcome.paid()),
        outcome.passed()
            ? Badge.of(page.t("plans.test_passed"), "check", Hue.GREEN)
            : Badge.of(page.t("plans.test_failed"), "bang", Hue.RED));
  }

  private static Tab tab(Page page, PlanView version, PlanView shown) {
    return new Tab(
        page.t("plans.tab", version.number()),
        here(version),
        version.number() == shown.number() && version.draft() == shown.draft(),
        0,
        version.draft());
  }
}
