package tandem.web.partners;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Fact;

/** One firm: what is known of it, how much business there is, its people and its standing. */
public record PartnerModel(
    String id,
    String name,
    String tier,
    Badge status,
    List<Fact> facts,
    List<Figure> figures,
    boolean money,
    List<Person> people,
    List<StandingLine> standing,
    List<Way> ways,
    Optional<CheckParts.Model> checks) {

  /** A number that leads to what it counts. */
  public record Figure(String href, String label, String value) {}

  /** A change of standing that the reader may begin. */
  public record Way(String href, String label, boolean danger) {}

  /** Somebody who works there. */
  public record Person(String name, String mail, String roles, String seen) {}
}
