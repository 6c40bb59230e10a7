package tandem.leads.offers;

/**
 * What to know of an open lead of the company's before it is offered.
 *
 * @param taken somebody has the customer, asked for it before or is offered it: nobody else can be
 * @param alike leads and deals of customers that may be the same; somebody has to look
 * @param doubtful the customer is being wound up, as far as is known; somebody has to look
 * @param confirmed somebody looked at all of that, or nothing stands against it
 */
public record CompanyLeadChecks(boolean taken, int alike, boolean doubtful, boolean confirmed) {}
