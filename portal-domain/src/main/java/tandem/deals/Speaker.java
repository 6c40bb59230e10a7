package tandem.deals;

import tandem.platform.PersonId;

/**
 * Somebody who may read what is written on a deal.
 *
 * @param side PARTNER or COMPANY
 */
public record Speaker(PersonId id, String name, String side) {}
