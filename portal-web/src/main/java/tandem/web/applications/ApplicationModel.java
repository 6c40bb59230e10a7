package tandem.web.applications;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Happening;

/**
 * An application beside what is known of firms like it.
 *
 * @param doing the decision that is open: approve, ask, reject, or nothing
 * @param register what the company register says, in words
 * @param overtaken what somebody else did meanwhile; empty usually
 * @param admitted the address of the firm it became; empty if it did not
 */
public record ApplicationModel(
    String id,
    long version,
    String firm,
    Badge state,
    Optional<Ball> ball,
    boolean decides,
    boolean takes,
    String doing,
    Form form,
    String overtaken,
    List<Fact> facts,
    List<Fact> contact,
    String products,
    String about,
    String question,
    String answer,
    Badge register,
    String registerSays,
    List<Similar> similar,
    List<Check> checks,
    List<Choice> reasons,
    List<Choice> tiers,
    List<Happening> history,
    String admitted) {

  /** A firm that may be the same one. */
  public record Similar(String href, String name, String country, String alike) {}

  /** Something to be looked at. */
  public record Check(String name, String label, String hint, boolean done) {}
}
