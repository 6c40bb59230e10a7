package tandem.web.partners;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * The question with whose eyes to look at the portal.
 *
 * @param from where the question was asked, to come back to
 * @param choices the firm's people, then roles without a person
 * @param minutes how long a look lasts
 */
public record ViewAsModel(
    String partner, String firm, String from, List<Choice> choices, Form form, long minutes) {}
