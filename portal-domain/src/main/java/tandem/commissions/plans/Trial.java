package tandem.commissions.plans;

import java.util.List;
import tandem.commissions.rules.Earned;
import tandem.platform.Money;

/**
 * What a made-up sale would bring under a version or a draft; nothing is booked.
 *
 * @param earned by rule, the commission first; empty when no rule is for such a sale
 */
public record Trial(PlanView plan, List<Earned> earned, Money total) {}
