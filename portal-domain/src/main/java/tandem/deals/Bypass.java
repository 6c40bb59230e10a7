package tandem.deals;

/**
 * What somebody of the company says when they pass by a partner's protection.
 *
 * @param comment for the company only, 1 to 2,000 characters
 */
public record Bypass(BypassReason reason, String comment) {}
