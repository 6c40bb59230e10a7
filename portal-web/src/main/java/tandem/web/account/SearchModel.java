package tandem.web.account;

import java.util.List;
import tandem.web.platform.Badge;

/** Hits in leads and deals that the reader may see. */
public record SearchModel(String query, List<Hit> leads, List<Hit> deals) {

  /** One hit. */
  public record Hit(String address, String title, String under, Badge badge) {}
}
