package tandem.leads;

import java.util.List;
import tandem.leads.programmes.ProgrammeId;

/**
 * What the programme of a lead promises and asked, as both sides read it.
 *
 * @param version of the programme; of a draft, the one that counts today
 * @param people how many different people must say yes
 * @param approvals how many have
 * @param answerDays working days within which the company answers, also to what is asked later
 * @param mostExtensions how often protection may be made longer, each time by {@code extensionDays}
 * @param benefit percent of the usual commission: less in a second lane, once approved, or known
 *     before
 */
public record LeadPromise(
    ProgrammeId programme,
    int version,
    String nameEn,
    String nameRu,
    int people,
    int approvals,
    int answerDays,
    int mostExtensions,
    int extensionDays,
    int benefit,
    List<Answered> answers) {
  public LeadPromise {
    answers = List.copyOf(answers);
  }

  /** A question of the programme's own with its answer, in both languages. */
  public record Answered(
      String code, String nameEn, String nameRu, String valueEn, String valueRu) {
    public String name(String language) {
      return language.startsWith("ru") ? nameRu : nameEn;
    }

    public String value(String language) {
      return language.startsWith("ru") ? valueRu : valueEn;
    }
  }

  public boolean secondLane() {
    return benefit < Lead.WHOLE_BENEFIT;
  }

  public String name(String language) {
    return language.startsWith("ru") ? nameRu : nameEn;
  }
}
