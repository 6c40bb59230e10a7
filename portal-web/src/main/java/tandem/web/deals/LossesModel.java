package tandem.web.deals;

import java.util.List;
import tandem.web.platform.Bar;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * What is learnt from losses.
 *
 * @param reviews losses that look given up
 * @param partner reasons as partners name them, the most frequent first; {@code company} likewise
 * @param decides whether the reader decides, and keeps the details
 */
public record LossesModel(
    List<Review> reviews,
    List<Bar> partner,
    List<Bar> company,
    String differing,
    List<Detail> details,
    boolean decides,
    List<Choice> reasons,
    Form form) {

  /** One loss to look into. */
  public record Review(
      String deal, String customer, String partner, String amount, String why, String closed) {}

  /** One detail of a reason. */
  public record Detail(String name, String code, String reason, String kind) {}
}
