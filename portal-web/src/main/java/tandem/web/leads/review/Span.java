package tandem.web.leads.review;

import tandem.web.platform.Hue;

/**
 * Somebody's claim on the time line: from when until when, in words, and where it lies between the
 * first day and the last, in hundredths.
 *
 * @param href empty when the reader may not open it
 */
public record Span(
    String label, String href, String dates, Hue hue, boolean ours, int from, int width) {}
