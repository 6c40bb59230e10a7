package tandem.leads;

import tandem.platform.PersonId;

/** Somebody of a firm whose lead it can be. */
public record LeadOwner(PersonId id, String name) {}
