package tandem.access.company;

import tandem.platform.PartnerId;

/** A firm that somebody may be asked to look after. */
public record FirmChoice(PartnerId id, String code, String name, Region region) {}
