package tandem.web.platform;

/** One step of a stepper; the note stands beside the current one. */
public record Stage(String label, boolean done, boolean current, String note) {}
