package tandem.web.partners;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * Asks why a partnership is to stand otherwise.
 *
 * @param to name of the new status
 */
public record StandingModel(
    String id, String name, String to, long version, Form form, List<Choice> reasons) {}
