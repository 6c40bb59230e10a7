package tandem.web.leads.review;

import java.util.List;
import tandem.web.platform.Badge;

/**
 * The template answers.
 *
 * @param writes whether the reader may change them
 */
public record TemplatesModel(boolean writes, List<Row> rows) {

  /**
   * @param href where it is changed
   */
  public record Row(
      String title,
      String href,
      String kind,
      Badge state,
      String textEn,
      String textRu,
      String who) {}
}
