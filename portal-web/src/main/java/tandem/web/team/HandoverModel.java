package tandem.web.team;

import java.util.List;

/** What went over and what stayed. */
public record HandoverModel(String from, String to, String under, long moved, List<Row> rows) {
  public HandoverModel {
    rows = List.copyOf(rows);
  }

  /** One record. */
  public record Row(String href, String title, String kind, boolean moved, String why) {}
}
