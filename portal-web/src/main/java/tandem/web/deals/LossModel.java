package tandem.web.deals;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * The question why a deal was lost, of whoever closes it or of the other side.
 *
 * @param action where it is sent
 * @param closes whether the deal closes with it
 * @param details each with the reason that it belongs to
 */
public record LossModel(
    String id,
    long version,
    String customer,
    String action,
    boolean closes,
    List<Choice> reasons,
    List<Choice> details,
    Form form) {}
