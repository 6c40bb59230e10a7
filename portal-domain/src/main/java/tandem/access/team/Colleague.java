package tandem.access.team;

import tandem.platform.PersonId;

/** Somebody of a firm who can have its leads and deals. */
public record Colleague(PersonId id, String name) {}
