package tandem.commissions.plans;

import java.util.List;

/** Words that conditions may name and that no table holds. */
public final class PlanWords {
  /** The partner's part in the deal: today only whoever registered it earns. */
  public static final List<String> ROLES = List.of("registering");

  /** Registered by the firm, or offered to it by the company. */
  public static final List<String> DEAL_TYPES = List.of("registered", "offered");

  /** Of this firm with this customer: the first sale, another product, the same product again. */
  public static final List<String> MOTIONS = List.of("new", "expansion", "renewal");

  private PlanWords() {}
}
