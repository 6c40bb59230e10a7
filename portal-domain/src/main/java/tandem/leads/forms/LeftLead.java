package tandem.leads.forms;

import java.time.Instant;

/**
 * How a lead came that a visitor left.
 *
 * @param consent what the visitor agreed to, word for word
 */
public record LeftLead(Instant at, String consent) {}
