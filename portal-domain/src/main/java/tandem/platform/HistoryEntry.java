package tandem.platform;

import java.time.Instant;

/**
 * One thing that happened to an object, as its readers see it.
 *
 * @param event name of the event, for example {@code lead.approved}
 * @param side PARTNER, COMPANY or SYSTEM
 * @param details the event's members as JSON; what they mean is said by the event's class
 * @param shared false: only the company reads it
 */
public record HistoryEntry(
    String event, String author, String side, String details, boolean shared, Instant at) {}
