package tandem.web.deals;

import java.util.List;
import tandem.web.leads.LeadLinesTyped;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * A deal of the company's own, while it is typed.
 *
 * @param rows product lines
 * @param protectedByOther a partner's lead protects the customer: the form asks why
 */
public record NewDealModel(
    List<Choice> products,
    List<Choice> schemes,
    List<Choice> countries,
    List<Choice> currencies,
    int rows,
    boolean protectedByOther,
    List<Choice> reasons,
    Form form) {
  /** The name of a member of a product line. */
  public String field(int row, String member) {
    return LeadLinesTyped.field(row, member);
  }
}
