package tandem.commissions.plans;

import java.util.List;
import tandem.commissions.rules.Finding;
import tandem.commissions.rules.PlanTest;
import tandem.platform.Refusal;

/**
 * What whoever publishes a plan should know of it.
 *
 * @param problems what keeps it from being published, with the place of each
 * @param findings what is allowed and rarely meant
 * @param tests the plan's own tests, worked out
 */
public record PlanReport(
    List<Refusal.Problem> problems, List<Finding> findings, List<PlanTest.Outcome> tests) {}
