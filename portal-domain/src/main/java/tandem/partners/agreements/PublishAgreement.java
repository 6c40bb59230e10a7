package tandem.partners.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new version, in both languages.
 *
 * @param effectiveFrom first day, in the company's zone, on which writing needs it; not in the past
 */
public record PublishAgreement(Wording en, Wording ru, @Nullable LocalDate effectiveFrom) {}
