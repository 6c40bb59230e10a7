package tandem.web.team;

import java.util.List;
import tandem.web.platform.Badge;

/** The people of the reader's firm, and those who are asked to join. */
public record TeamModel(List<Person> people, List<Invited> invited) {
  public TeamModel {
    people = List.copyOf(people);
    invited = List.copyOf(invited);
  }

  /** One of the firm. */
  public record Person(
      String href, String name, String mail, String roles, Badge state, String seen, boolean you) {}

  /** An invitation that is not closed. */
  public record Invited(
      String path,
      String name,
      String mail,
      String roles,
      Badge state,
      String under,
      long version) {}
}
