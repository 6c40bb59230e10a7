package tandem.web.parties;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Stage;

/**
 * Who else is on a deal, as its own side or the company reads it.
 *
 * @param levels the ladder of how far it is open
 * @param next how far the reader may open it, each with what they agree to
 * @param total of all shares, in words; empty when there are none or they are not told
 * @param invites whether the reader invites firms here now
 * @param closedWord why nobody can be invited now; empty when somebody can, or nobody asks
 */
public record DealPartiesModel(
    String id,
    String customer,
    List<Stage> levels,
    String levelText,
    List<Choice> next,
    List<Row> rows,
    String total,
    boolean invites,
    String closedWord,
    List<Choice> firms,
    List<Choice> roles,
    Form share,
    Form invite) {

  /**
   * One firm.
   *
   * @param address where the company changes it; empty when the reader does not
   * @param said why it does not take part, or the last words; may be blank
   */
  public record Row(
      Optional<String> address,
      String firm,
      String role,
      Badge badge,
      String when,
      String sees,
      String share,
      String said) {}
}
