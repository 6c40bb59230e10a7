package tandem.deals.parties;

import tandem.platform.PartnerId;

/** A firm that could be invited to a deal. */
public record InvitableFirm(PartnerId id, String name, String country) {}
