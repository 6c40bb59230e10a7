package tandem.integrations.feed;

import tandem.platform.PartnerId;

/** Fired in the transaction that makes an event ready, for whoever passes it on. */
public record EventReady(PartnerEventId event, PartnerId partner, String type) {}
