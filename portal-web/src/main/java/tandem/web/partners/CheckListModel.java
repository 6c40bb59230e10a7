package tandem.web.partners;

import java.util.Optional;

/**
 * All questions of a firm about customers.
 *
 * @param address of the firm
 */
public record CheckListModel(
    String firm,
    String address,
    CheckParts.Model checks,
    Optional<String> first,
    Optional<String> next) {}
