package tandem.commissions.plans;

import org.jspecify.annotations.Nullable;

/**
 * @param code stable, lower-case letters, digits and dashes, at most 40 characters, unique
 * @param nameEn at most 200 characters
 */
public record NewPlan(@Nullable String code, @Nullable String nameEn, @Nullable String nameRu) {}
