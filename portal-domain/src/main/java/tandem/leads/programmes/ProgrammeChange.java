package tandem.leads.programmes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says.
 *
 * @param validFrom today or later, at most two years ahead
 */
public record ProgrammeChange(@Nullable LocalDate validFrom, ProgrammeTerms terms) {}
