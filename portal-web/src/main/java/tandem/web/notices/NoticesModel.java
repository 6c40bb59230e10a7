package tandem.web.notices;

import java.util.List;
import java.util.Optional;

/** What the portal told this person, newest first. */
public record NoticesModel(
    long unread, List<Row> rows, Optional<String> first, Optional<String> next) {

  /** One notice. */
  public record Row(String address, String icon, String subject, String when, boolean unread) {}
}
