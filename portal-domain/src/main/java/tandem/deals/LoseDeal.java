package tandem.deals;

import java.util.Optional;

/**
 * Why a deal was lost.
 *
 * @param detail code of one that belongs to the reason
 * @param comment up to 2,000 characters; required with {@link LostReason#OTHER}
 */
public record LoseDeal(LostReason reason, Optional<String> detail, Optional<String> comment) {}
