package tandem.commissions.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.commissions.rules.WrittenPlan;

/**
 * What a draft is to say.
 *
 * @param validFrom first day; today when absent
 * @param validTo last day; no end when absent
 */
public record PlanChange(
    @Nullable LocalDate validFrom, @Nullable LocalDate validTo, WrittenPlan terms) {}
