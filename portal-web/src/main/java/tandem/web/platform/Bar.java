package tandem.web.platform;

/** One bar of a chart that has its numbers beside it; percent of the longest. */
public record Bar(String label, int percent, String value) {}
