package tandem.deals.processes;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealStage;
import tandem.leads.programmes.QuestionRules;
import tandem.platform.Problems;

/** What a version may say: every number has bounds, every name is known. */
final class ProcessRules {
  static final int MOST_CHECKS = 20;
  static final int MOST_TASKS = 10;
  private static final int MOST_NAMED = 100;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_NORM = 365;
  private static final int LATEST_TASK = 90;
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private final Problems problems;
  private final Known known;

  /**
   * What names mean something.
   *
   * @param checks whether somebody carries out what the gate of a stage asks
   */
  record Known(
      Set<String> products,
      Set<String> programmes,
      Set<String> kinds,
      BiPredicate<Requirement, DealStage> checks) {}

  ProcessRules(Problems problems, Known known) {
    this.problems = problems;
    this.known = known;
  }

  void check(ProcessTerms terms, boolean standard) {
    stages(terms, standard);
    takes(terms.takes(), standard);
    new QuestionRules(problems).check("questions", terms.questions());
  }

  private void stages(ProcessTerms terms, boolean standard) {
    List<StageTerms> stages = terms.stages();
    boolean ordered = !stages.isEmpty() && stages.getLast().stage() == DealStage.WON;
    for (int i = 1; i < stages.size(); i++) {
      ordered &= stages.get(i - 1).stage().compareTo(stages.get(i).stage()) < 0;
    }
    if (!ordered || stages.stream().anyMatch(each -> each.stage() == DealStage.LOST)) {
      problems.add("stages", "order", "each once, in the order of the scale, WON the last");
    }
    if (terms.open().isEmpty()) {
      problems.add("stages", "required", "at least one open stage");
    }
    if (standard && terms.open().size() < DealStage.open().size()) {
      problems.add(
          "stages", "standard_keeps_all", "deals that are taken over may stand anywhere: all five");
    }
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < stages.size(); i++) {
      stage("stages." + i, stages.get(i), terms, keys);
    }
  }

  private void stage(String at, StageTerms stage, ProcessTerms terms, Set<String> keys) {
    problems.line(at + ".name_en", stage.nameEn(), true, LONGEST_NAME);
    problems.line(at + ".name_ru", stage.nameRu(), true, LONGEST_NAME);
    number(at + ".percent", stage.percent(), 0, 100);
    if (stage.stage().isOpen()) {
      number(at + ".norm_days", stage.normDays(), 1, LONGEST_NORM);
    }
    many(at + ".gate", stage.gate(), MOST_CHECKS);
    if (stage.stage() == terms.first() && !stage.gate().isEmpty()) {
      problems.add(at + ".gate", "first_stage", "deals are opened here: nobody would be asked");
    }
    stage.gate().forEach(each -> gate(at + ".gate", each, stage.stage(), terms));
    many(at + ".tasks", stage.tasks(), MOST_TASKS);
    for (TaskTemplate task : stage.tasks()) {
      if (!KEY.matcher(task.key()).matches()) {
        problems.add(at + ".tasks", "code", "a key of lower-case letters, digits, dashes");
      } else if (!keys.add(task.key())) {
        problems.add(at + ".tasks", "twice", "another task has the key " + task.key());
      }
      problems.line(at + ".tasks", task.titleEn(), true, LONGEST_NAME);
      problems.line(at + ".tasks", task.titleRu(), true, LONGEST_NAME);
      number(at + ".tasks", task.dueDays(), 0, LATEST_TASK);
    }
  }

  private void gate(String at, Requirement check, DealStage stage, ProcessTerms terms) {
    boolean known =
        check.isField()
            ? check
                .question()
                .map(code -> terms.question(code).isPresent())
                .orElse(Requirement.FIELDS.contains(check.name()))
            : this.known.kinds().contains(check.kind()) && this.known.checks().test(check, stage);
    if (!known) {
      problems.add(
          at, "unknown_check", "nothing checks " + check.kind() + " " + check.name() + " yet");
    }
  }

  private void takes(Takes takes, boolean standard) {
    if (standard && !takes.isEmpty()) {
      problems.add("takes", "standard_takes_the_rest", "it takes what no other process does");
    }
    named("takes.products", takes.products(), known.products(), "unknown_product");
    named("takes.programmes", takes.programmes(), known.programmes(), "unknown_programme");
    amount("takes.from", takes.from());
    amount("takes.up_to", takes.upTo());
    boolean banded = takes.from() != null || takes.upTo() != null;
    if (banded && !currency(takes.currency())) {
      problems.add("takes.currency", "currency", "an ISO 4217 code");
    }
    if (takes.from() != null && takes.upTo() != null && takes.from().compareTo(takes.upTo()) > 0) {
      problems.add("takes.up_to", "too_low", "is less than where the band begins");
    }
  }

  private void named(String at, List<String> names, Set<String> there, String code) {
    many(at, names, MOST_NAMED);
    names.stream()
        .filter(name -> !there.contains(name))
        .findFirst()
        .ifPresent(name -> problems.add(at, code, "is not known: " + name));
  }

  private void number(String at, int number, int least, int most) {
    if (number < least || number > most) {
      problems.add(at, "range", "between " + least + " and " + most);
    }
  }

  private void amount(String at, @Nullable BigDecimal amount) {
    if (amount != null && (amount.signum() < 0 || amount.precision() - amount.scale() > 13)) {
      problems.add(at, "range", "is negative or too large");
    }
  }

  private void many(String at, List<?> all, int most) {
    if (all.size() > most) {
      problems.add(at, "too_many", "at most " + most);
    }
  }

  private static boolean currency(@Nullable String code) {
    return code != null
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(each ->
                each.getCurrencyCode().equals(code) && each.getDefaultFractionDigits() >= 0);
  }
}
