package tandem.web.partners;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Fact;

/** One firm: what is known of it, how much business there is, and its people. */
public record PartnerModel(
    String id,
    String name,
    String tier,
    Badge status,
    List<Fact> facts,
    List<Figure> figures,
    boolean money,
    List<Person> people) {

  /** A number that leads to what it counts. */
  public record Figure(String href, String label, String value) {}

  /** Somebody who works there. */
  public record Person(String name, String mail, String roles, String seen) {}
}
