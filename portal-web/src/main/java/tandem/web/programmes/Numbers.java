package tandem.web.programmes;

import tandem.leads.programmes.ProgrammeId;
import tandem.platform.Refusal;

/**
 * Numbers of versions as they stand in an address; anything else is a version that is not there.
 */
public final class Numbers {
  private Numbers() {}

  public static int of(String typed) {
    if (!typed.matches("[1-9]\\d{0,3}")) {
      throw new Refusal.NotFound(ProgrammeId.PREFIX);
    }
    return Integer.parseInt(typed);
  }

  public static long revision(String typed) {
    return typed.matches("\\d{1,9}") ? Long.parseLong(typed) : -1;
  }
}
