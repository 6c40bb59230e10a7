package tandem.web.leads;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * The form by which a dealer asks for something of a decided lead.
 *
 * @param ask the last part of its address and of the keys of its words
 * @param effects what happens next, sentence by sentence
 * @param advice the decision that is appealed
 * @param customer whether the form asks who the customer really is
 */
public record LeadAskModel(
    String id,
    String name,
    String ask,
    Form form,
    List<String> effects,
    Optional<LeadModel.Advice> advice,
    boolean customer,
    List<Choice> schemes) {}
