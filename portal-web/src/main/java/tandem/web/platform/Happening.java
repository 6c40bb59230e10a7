package tandem.web.platform;

import java.time.Instant;

/**
 * One entry of a timeline.
 *
 * @param inside whether only the company sees it; shown dashed and amber wherever it appears
 */
public record Happening(
    String icon, Hue hue, String title, String who, Instant at, String text, boolean inside) {}
