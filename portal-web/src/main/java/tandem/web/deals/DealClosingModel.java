package tandem.web.deals;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/** The small pages of a deal: win, lose, correct. */
public record DealClosingModel(
    String id,
    long version,
    String customer,
    String amount,
    String currency,
    List<Choice> reasons,
    Form form) {}
