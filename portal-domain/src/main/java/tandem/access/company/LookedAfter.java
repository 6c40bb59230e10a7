package tandem.access.company;

import java.time.Instant;
import tandem.platform.PartnerId;

/** A firm of a portfolio: since when, and who said so. */
public record LookedAfter(PartnerId firm, String name, String by, Instant since) {}
