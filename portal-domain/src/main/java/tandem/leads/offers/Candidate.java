package tandem.leads.offers;

import java.util.List;
import tandem.partners.PartnerTier;
import tandem.platform.PartnerId;

/**
 * A firm as the rules see it for one lead.
 *
 * @param obstacles why it does not get it; empty when it may
 * @param missing certificates that it lacks
 * @param why what speaks for it
 */
public record Candidate(
    PartnerId firm,
    String name,
    String country,
    PartnerTier tier,
    int open,
    List<Obstacle> obstacles,
    List<String> missing,
    List<Why> why) {
  public Candidate {
    obstacles = List.copyOf(obstacles);
    missing = List.copyOf(missing);
    why = List.copyOf(why);
  }

  public boolean eligible() {
    return obstacles.isEmpty();
  }

  /** Whether a person may offer it all the same. */
  public boolean possible() {
    return obstacles.stream().noneMatch(Obstacle::hard);
  }

  public int points() {
    return why.stream().mapToInt(Why::points).sum();
  }
}
