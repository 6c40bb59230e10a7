package tandem.integrations;

import org.jspecify.annotations.Nullable;

/**
 * A file to take in.
 *
 * @param fileName for reports; the content counts
 * @param mapping see {@link ImportMapping}
 * @param content CSV in UTF-8 with a header, at most 10,000 rows and 10 MiB
 * @param validateOnly try everything, keep nothing
 */
public record StartImport(
    @Nullable String fileName,
    @Nullable String mapping,
    @Nullable String content,
    boolean validateOnly) {}
