package tandem.web.agreements;

import tandem.web.platform.Badge;

/**
 * A version in a list.
 *
 * @param under from when, and who published
 * @param accepted for dealers by whom and when, for the company how many; empty if nobody
 */
public record AgreementRow(
    String href, String title, String under, Badge state, String accepted, String record) {}
