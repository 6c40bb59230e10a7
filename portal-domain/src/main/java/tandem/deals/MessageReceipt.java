package tandem.deals;

import java.time.Instant;

/**
 * What somebody has read of a deal's messages.
 *
 * @param upTo the newest message they have read
 * @param unread messages of others that came after it
 */
public record MessageReceipt(DealId deal, MessageId upTo, int unread, Instant at) {}
