package tandem.web.deals;

import java.util.List;
import java.util.Optional;
import tandem.leads.programmes.ExtraField;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * A move that asks for something, or winning: exactly what is missing, in one form.
 *
 * @param action where it is sent
 * @param to the stage that is wanted
 * @param step what the button says
 * @param blockers checks that no form can meet
 * @param reason whether a stage is left out, and why must be said
 * @param bypass reasons to choose from when the move passes by a partner's protection
 * @param win whether the deal closes with it
 */
public record MoveModel(
    String id,
    long version,
    String customer,
    String action,
    String to,
    String title,
    String step,
    String amount,
    String currency,
    List<Ask> asks,
    List<String> blockers,
    boolean reason,
    List<Choice> bypass,
    boolean win,
    Form form) {

  /**
   * One field.
   *
   * @param kind {@code text}, {@code date}, {@code area} or {@code question}
   */
  public record Ask(
      String name, String label, String kind, boolean optional, Optional<ExtraField> question) {}
}
