package tandem.leads;

import java.time.Instant;

/**
 * What handing a form in now would promise.
 *
 * @param people how many people decide; zero if it is approved at once when nothing stands against
 *     it
 * @param answerDue until when the company answers
 * @param protectionDays how long approval protects
 */
public record LeadPreview(int people, Instant answerDue, int protectionDays) {}
