package tandem.web.parties;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * One firm's part, as the company changes it.
 *
 * @param fields what the deal's owner lets be shown; the values are names of form fields
 * @param left percent that nobody else has
 */
public record PartyModel(
    String deal,
    String customer,
    String id,
    long version,
    String firm,
    String role,
    Badge badge,
    List<Choice> fields,
    String left,
    boolean pending,
    Form form,
    Form end) {}
