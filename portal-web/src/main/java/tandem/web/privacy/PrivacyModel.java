package tandem.web.privacy;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;

/** The models of the privacy pages. */
public final class PrivacyModel {
  private PrivacyModel() {}

  /** All requests, and the form for a new one if the reader may note one. */
  public record Requests(
      List<Row> rows,
      Optional<String> first,
      Optional<String> next,
      boolean handles,
      Form form,
      List<Choice> kinds,
      List<Choice> laws) {}

  /** One request of the list. */
  public record Row(
      String href,
      String kind,
      String who,
      Badge badge,
      String received,
      String due,
      boolean late) {}

  /**
   * One request.
   *
   * @param open whether it waits for an answer and the reader may give it
   * @param erases whether fulfilling it erases somebody for ever
   */
  public record Request(
      String id,
      long version,
      String title,
      Badge badge,
      List<Fact> facts,
      List<Fact> erased,
      boolean open,
      boolean erases,
      Form form) {}

  /** Everything held on a person. */
  public record Data(String id, String subject, String made, List<Table> tables) {}

  /** What one table holds. */
  public record Table(String name, List<String> columns, List<List<String>> rows, boolean cut) {}

  /** The act of destruction, line by line. */
  public record Act(String id, List<Fact> lines, List<Fact> erased) {}

  /** Where personal data lies. */
  public record DataMapModel(List<Column> columns) {}

  /** One column of the data map, in words. */
  public record Column(
      String place, String purpose, String basis, String retention, String erasure) {}
}
