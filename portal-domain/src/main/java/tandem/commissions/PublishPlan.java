package tandem.commissions;

import java.time.LocalDate;
import java.util.List;
import tandem.platform.Problems;

/**
 * Terms for a plan, known by its code; the plan is made if there is none, else this is its next
 * version.
 */
public record PublishPlan(
    String code, String nameEn, String nameRu, LocalDate validFrom, List<RateRule> rules) {
  private static final int MOST_RULES = 500;

  public PublishPlan {
    rules = List.copyOf(rules);
  }

  Problems problems() {
    Problems problems = new Problems();
    problems.text("code", code, true, 40);
    problems.text("name_en", nameEn, true, 200);
    problems.text("name_ru", nameRu, true, 200);
    if (rules.isEmpty()) {
      problems.add("rules", "required", "at least one rule");
    } else if (rules.size() > MOST_RULES) {
      problems.add("rules", "too_many", "at most " + MOST_RULES);
    }
    return problems;
  }
}
