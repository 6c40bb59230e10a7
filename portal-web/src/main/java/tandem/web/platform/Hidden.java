package tandem.web.platform;

import java.util.List;

/** What a partner's page leaves out, for people of the company who look at it as the partner. */
public record Hidden(List<Fact> facts, List<Happening> happenings) {
  public Hidden {
    facts = List.copyOf(facts);
    happenings = List.copyOf(happenings);
  }

  public boolean nothing() {
    return facts.isEmpty() && happenings.isEmpty();
  }
}
