package tandem.web.people;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;

/**
 * Somebody of the company.
 *
 * @param keeps whether the reader may change anything of theirs
 * @param you the reader: nobody changes their own access
 * @param warnings pairs of roles that are watched, in words
 */
public record ColleagueModel(
    String id,
    String name,
    Badge state,
    String under,
    List<Fact> facts,
    List<String> warnings,
    boolean keeps,
    boolean you,
    boolean active,
    long version,
    Form roleForm,
    Form scopeForm,
    Choices choices) {
  public ColleagueModel {
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }

  /** What may be chosen. */
  public record Choices(
      List<Choice> roles,
      List<Choice> scopes,
      List<Choice> regions,
      List<Choice> firms,
      List<String> teams) {}
}
