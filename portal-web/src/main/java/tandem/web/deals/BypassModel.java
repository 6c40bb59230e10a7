package tandem.web.deals;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * The question why, before a step on a deal of the company's own.
 *
 * @param action where the step is sent to
 * @param to the stage that is wanted; empty when it is won
 */
public record BypassModel(
    String id,
    long version,
    String customer,
    String action,
    String to,
    String step,
    List<Choice> reasons,
    Form form) {}
