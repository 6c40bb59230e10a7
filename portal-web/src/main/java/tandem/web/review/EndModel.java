package tandem.web.review;

import tandem.web.platform.Form;

/** Ending the access of a person or a machine client. */
public record EndModel(String path, String name, String firm, long version, Form form) {}
