package tandem.web.home;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Bar;
import tandem.web.platform.Bucket;

/**
 * What do you need from me, what is coming, how much.
 *
 * @param yours what waits for the dealer
 * @param ours what waits for the company, with the promised times
 */
public record DealerHomeModel(
    String title,
    List<Task> yours,
    List<Task> ours,
    List<Bucket> money,
    List<Bar> stages,
    long openDeals,
    boolean sells) {

  /** One thing that waits. */
  public record Task(
      String address,
      String title,
      String under,
      Optional<Badge> badge,
      Optional<Ball> ball,
      String amount) {}
}
