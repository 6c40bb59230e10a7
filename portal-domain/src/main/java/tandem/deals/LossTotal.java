package tandem.deals;

/**
 * How often a side gave a reason.
 *
 * @param other how often the other side gave another one for the same deal
 */
public record LossTotal(LossSide side, LostReason reason, long count, long other) {}
