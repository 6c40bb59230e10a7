package tandem.web.team;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;

/**
 * Somebody of the firm.
 *
 * @param you the reader: nobody sends themselves away
 * @param active whether they may come in
 */
public record MemberModel(
    String id,
    String name,
    Badge state,
    String under,
    List<Fact> facts,
    boolean you,
    boolean active,
    long version,
    Form form,
    List<Choice> roles) {
  public MemberModel {
    facts = List.copyOf(facts);
    roles = List.copyOf(roles);
  }
}
