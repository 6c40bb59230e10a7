package tandem.web.deals;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * A deal of the company's own, while it is typed.
 *
 * @param protectedByOther a partner's lead protects the customer: the form asks why
 */
public record NewDealModel(
    List<Choice> products,
    List<Choice> schemes,
    List<Choice> countries,
    List<Choice> currencies,
    boolean protectedByOther,
    List<Choice> reasons,
    Form form) {}
