package tandem.partners;

/**
 * What a firm and the company have to do with each other, in numbers.
 *
 * @param leadsWaiting handed in and waiting for the company's answer
 * @param leads all that were ever handed in
 */
public record PartnerWork(long leadsWaiting, long leads, long dealsOpen, long dealsWon) {}
