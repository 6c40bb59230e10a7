package tandem.it.harness;

import java.util.List;
import java.util.UUID;
import tandem.platform.PublicId;

/** Moves the clocks of offers and invitations: nobody waits for days in a test. */
public final class Offers {
  private Offers() {}

  /** The first ends so many milliseconds from now, each further one a step later. */
  public static void endInMillis(List<String> offers, int first, int step) {
    for (int i = 0; i < offers.size(); i++) {
      move(
          "due_at = clock_timestamp() + make_interval(secs => ?)",
          (first + i * step) / 1000.0,
          offers.get(i));
    }
  }

  /** Its time is not over, but its firm is to be reminded. */
  public static void remindNow(String offer) {
    move("remind_at = clock_timestamp() - make_interval(secs => ?)", 1, offer);
  }

  /** The time to answer an invitation to a deal was over a day ago. */
  public static void invitationIsOver(String party) {
    move(
        "deal_party",
        "invited_at = now() - interval '15 days', due_at = now() - make_interval(secs => ?)",
        86_400,
        PublicId.parse("party", party).orElseThrow());
  }

  private static void move(String set, double seconds, String offer) {
    move("lead_offer", set, seconds, uuid(offer));
  }

  private static void move(String table, String set, double seconds, UUID id) {
    try (Database db = Database.application().asWorker()) {
      db.run("update " + table + " set " + set + " where id = ?", seconds, id);
      db.keep();
    }
  }

  public static UUID uuid(String offer) {
    return PublicId.parse("offer", offer).orElseThrow();
  }
}
