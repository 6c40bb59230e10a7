package tandem.web.platform;

/** What is wrong with one field, in the reader's words; the same words stand in the summary. */
public record FieldError(String field, String message) {}
