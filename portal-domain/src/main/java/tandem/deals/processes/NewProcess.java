package tandem.deals.processes;

import org.jspecify.annotations.Nullable;

/**
 * A process to be begun.
 *
 * @param code lower-case letters, digits and dashes, up to 40, unique
 * @param nameEn up to 120 characters, like {@code nameRu}
 */
public record NewProcess(@Nullable String code, @Nullable String nameEn, @Nullable String nameRu) {}
