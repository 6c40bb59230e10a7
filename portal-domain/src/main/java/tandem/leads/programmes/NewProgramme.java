package tandem.leads.programmes;

import org.jspecify.annotations.Nullable;

/**
 * @param code stable, lower-case letters, digits and dashes, at most 40 characters, unique
 * @param nameEn at most 120 characters
 */
public record NewProgramme(
    @Nullable String code, @Nullable String nameEn, @Nullable String nameRu) {}
