package tandem.partners.network;

import tandem.platform.PartnerId;

/** Under whom a firm works, and what that firm sees of it. */
public record UpperFirm(PartnerId firm, String name, EdgeVisibility visibility) {}
