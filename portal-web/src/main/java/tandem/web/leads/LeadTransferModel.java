package tandem.web.leads;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * The form by which a lead is given to a colleague.
 *
 * @param deal whether an open deal goes with it
 */
public record LeadTransferModel(
    String id, String name, Form form, List<Choice> colleagues, boolean deal) {}
