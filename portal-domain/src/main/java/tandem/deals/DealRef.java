package tandem.deals;

import java.util.Optional;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * A deal as those know it who do things beside it: tasks, files, pauses.
 *
 * @param partner empty for the company's own deals
 */
public record DealRef(
    DealId id,
    Optional<PartnerId> partner,
    Optional<PersonId> owner,
    String title,
    DealStage stage) {}
