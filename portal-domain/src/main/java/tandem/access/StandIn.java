package tandem.access;

import java.time.LocalDate;
import tandem.platform.PersonId;

/**
 * Somebody who is away, and whose leads another person decides on in their place.
 *
 * @param until last day of it, in the company's time
 * @param everywhere whether they see the leads of all firms; else only of some
 */
public record StandIn(PersonId person, String name, LocalDate until, boolean everywhere) {}
