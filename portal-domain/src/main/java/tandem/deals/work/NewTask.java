package tandem.deals.work;

import java.util.Optional;
import tandem.deals.DealId;
import tandem.deals.Visibility;

/**
 * A task to be made.
 *
 * @param side who is to do it: either may ask the other
 * @param visibility the company's own tasks may stay with the company
 * @param externalId of the partner's own system, unique there; at most 100 characters
 */
public record NewTask(
    DealId deal,
    Side side,
    Visibility visibility,
    Optional<String> externalId,
    TaskWanted wanted) {}
