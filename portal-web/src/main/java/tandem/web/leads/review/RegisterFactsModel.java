package tandem.web.leads.review;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * The page where what a register says is put right by hand.
 *
 * @param id of the lead that led here
 */
public record RegisterFactsModel(
    String id,
    String customer,
    RegisterFacts known,
    Form form,
    List<Choice> fields,
    List<Choice> states) {}
