package tandem.web.home;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Bar;
import tandem.web.platform.Bucket;

/**
 * The company's home: what waits for the reader, what is late, and how the whole stands. Each part
 * is there only for roles that it concerns.
 *
 * @param title the answer in one line
 */
public record CompanyHomeModel(
    String title,
    String under,
    Optional<Waiting> waiting,
    Optional<Money> money,
    List<Bar> pipeline,
    List<Standing> standing,
    List<Expiring> expiring,
    List<Recent> recent,
    List<Way> ways) {

  /** The top of the queue. */
  public record Waiting(List<Lead> leads, long more, boolean mayDecide) {}

  /** A lead that waits. */
  public record Lead(
      String href,
      String customer,
      String firm,
      String amount,
      Optional<Ball> ball,
      Badge verdict) {}

  /** What the company owes its dealers. */
  public record Money(List<Bucket> buckets, List<Due> due) {}

  /** What one dealer has to get, in one currency. */
  public record Due(String href, String firm, String amount, String lines) {}

  /** An open deal that has not moved for long. */
  public record Standing(
      String href,
      String customer,
      String firm,
      String amount,
      String stage,
      String since,
      boolean idle) {}

  /** A lead whose protection ends soon. */
  public record Expiring(String href, String customer, String firm, String until) {}

  /** The latest entries of the audit trail. */
  public record Recent(String what, String who, String when) {}

  /** Where else the reader may go. */
  public record Way(String href, String icon, String label, String text) {}
}
