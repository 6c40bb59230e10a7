package tandem.web.people;

import tandem.web.platform.Form;

/** Ending somebody's access. */
public record AwayModel(String id, String name, long version, Form form) {}
