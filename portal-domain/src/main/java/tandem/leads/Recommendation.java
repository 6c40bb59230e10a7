package tandem.leads;

import java.time.Instant;

/**
 * What somebody who knows the firm recommends to whoever decides. No partner reads it.
 *
 * @param author their name
 * @param comment why, at most 2,000 characters
 */
public record Recommendation(
    RecommendedVerdict verdict, String comment, String author, Instant at) {}
