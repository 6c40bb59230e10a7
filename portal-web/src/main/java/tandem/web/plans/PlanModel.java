package tandem.web.plans;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Form;
import tandem.web.platform.Tab;

/**
 * A version or draft of a plan, as both sides read it.
 *
 * @param about what holds for the whole plan
 * @param problems what keeps a draft from being published
 * @param findings what its author may not have meant; for the company only
 * @param acceptance how the reader's firm stands to it; empty for the company
 * @param trial what a made-up sale brings
 */
public record PlanModel(
    String path,
    String name,
    String code,
    String version,
    Badge state,
    List<Tab> versions,
    List<String> about,
    List<Rule> rules,
    List<Test> tests,
    List<String> problems,
    List<String> findings,
    Optional<Accept> acceptance,
    Form trial,
    Optional<Result> result,
    TrialChoices choices,
    String here,
    long revision,
    Acts acts) {

  /** One rule in sentences. */
  public record Rule(int number, String title, List<String> when, List<String> pays) {}

  /** A test of the plan and how it went. */
  public record Test(String name, String sale, String expected, String paid, Badge outcome) {}

  /**
   * @param allowed whether this reader may accept it
   */
  public record Accept(boolean due, boolean allowed, String hash, String when, int number) {}

  /** What a made-up sale brings, rule by rule. */
  public record Result(String total, List<Line> lines) {}

  /** What a rule brings, with its formula. */
  public record Line(String rule, String amount, List<FormulaLine> formula) {}

  /** What this reader may do. */
  public record Acts(
      boolean begins, boolean edits, boolean publishes, boolean discards, boolean tries) {
    static final Acts NONE = new Acts(false, false, false, false, true);
  }
}
