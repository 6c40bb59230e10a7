package tandem.web.people;

import java.util.List;
import tandem.web.platform.Badge;

/** Everybody, and every system, of the company. */
public record PeopleModel(List<Row> rows) {
  public PeopleModel {
    rows = List.copyOf(rows);
  }

  /**
   * @param sees whose records exist for them
   * @param more which firms or regions these are
   */
  public record Row(
      String href,
      String name,
      String mail,
      boolean you,
      String roles,
      String sees,
      String more,
      Badge state,
      String seen) {}
}
