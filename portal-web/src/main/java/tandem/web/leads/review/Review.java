package tandem.web.leads.review;

import java.util.List;
import java.util.Optional;
import tandem.web.leads.LeadAsked;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Happening;

/**
 * A lead as the company reads it: what was submitted, who else is there, what happened, and what
 * the reader may decide.
 *
 * @param verdictThen how the check at submission differs from what is known now, or whom a
 *     correction names; empty if it does not
 * @param spans the claims on one time line; none when nobody else is there
 * @param asked what its dealer wants after a decision
 * @param deal address of the deal that it opened
 * @param known what is known of the customer beyond the claim
 */
public record Review(
    String id,
    long version,
    String customer,
    Badge state,
    Badge verdict,
    String verdictThen,
    Optional<Ball> ball,
    String firm,
    String firmHref,
    List<Fact> facts,
    List<Line> lines,
    String amount,
    String need,
    List<Match> matches,
    List<Span> spans,
    Optional<LeadAsked> asked,
    List<Advice> recommendations,
    Optional<String> deal,
    List<Happening> history,
    Choices choices,
    Deciding deciding,
    RegisterFacts known) {

  /** A product line. */
  public record Line(String product, String code, String quantity) {}

  /**
   * What somebody who knows the firm recommends.
   *
   * @param by who, and when
   */
  public record Advice(Badge verdict, String by, String comment) {}

  /**
   * What may be decided and what there is to choose from.
   *
   * @param effects what an approval will do, sentence by sentence
   * @param templates answers that fit the open decision
   * @param yes what the button of an approval says
   * @param blocked why an approval would be refused; empty if nothing stands in its way
   */
  public record Choices(
      boolean take,
      List<Act> acts,
      List<String> effects,
      String blocked,
      List<Choice> reasons,
      List<Choice> fields,
      List<Choice> verdicts,
      List<Choice> templates,
      String yes,
      Form form) {}

  public String page() {
    return "/leads/" + id;
  }

  /** Where this lead is looked at now. */
  public String here() {
    return deciding.fromQueue() ? deciding.part().address().with("lead", id).toString() : page();
  }

  public String opening(Act act) {
    return here() + (deciding.fromQueue() ? "&" : "?") + "do=" + act.code();
  }

  /** A form is open, and its decision may be taken. */
  public boolean choosing() {
    return choices.acts().contains(deciding.act());
  }

  public boolean decidable() {
    return !choices.acts().isEmpty();
  }
}
