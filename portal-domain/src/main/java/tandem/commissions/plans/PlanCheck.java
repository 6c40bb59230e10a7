package tandem.commissions.plans;

import java.time.LocalDate;
import tandem.commissions.rules.PlanReader;
import tandem.commissions.rules.Vocabulary;
import tandem.platform.Problems;
import tandem.platform.Refusal;

/** What is wrong with a plan that somebody wrote, each with its place. */
final class PlanCheck {
  private static final int YEARS_AHEAD = 2;

  private final LocalDate today;
  private final Vocabulary vocabulary;

  PlanCheck(LocalDate today, Vocabulary vocabulary) {
    this.today = today;
    this.vocabulary = vocabulary;
  }

  Problems of(LocalDate from, PlanChange written) {
    Problems problems = new Problems();
    days(problems, from, written);
    for (Refusal.Problem problem : PlanReader.read(written.terms(), vocabulary).problems()) {
      problems.add("terms." + problem.field(), problem.code(), problem.message());
    }
    return problems;
  }

  /** Deals of the past earned by what counted then: a version begins today or later. */
  void days(Problems problems, LocalDate from, PlanChange written) {
    if (from.isBefore(today)) {
      problems.add("valid_from", "in_the_past", "must not be in the past");
    } else if (from.isAfter(today.plusYears(YEARS_AHEAD))) {
      problems.add("valid_from", "too_far", "at most " + YEARS_AHEAD + " years ahead");
    }
    if (written.validTo() != null && written.validTo().isBefore(from)) {
      problems.add("valid_to", "ends_before_start", "the last day lies before the first");
    }
  }
}
