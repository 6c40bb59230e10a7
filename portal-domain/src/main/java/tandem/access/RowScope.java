package tandem.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which firms' records somebody of the company sees at all (features §1.6: roles and row scope).
 * What they may do with them is their roles' to say. Records out of it do not exist for them: 404,
 * in no list, in no count.
 */
public enum RowScope {
  /** The firms they look after themselves. */
  OWN,
  /** Those that the people of their team look after. */
  TEAM,
  /** Those of their countries or territories. */
  REGION,
  ALL;

  private static final Set<CompanyRole> OVER_ALL_FIRMS =
      Set.of(
          CompanyRole.APPROVER,
          CompanyRole.FINANCE,
          CompanyRole.FINANCE_APPROVER,
          CompanyRole.AUDITOR,
          CompanyRole.ADMIN);

  /** Administrators keep the people of every firm, so they see all; others what was said. */
  public static RowScope of(Optional<RowScope> said, Collection<CompanyRole> roles) {
    return roles.contains(CompanyRole.ADMIN) ? ALL : said.orElseGet(() -> unlessSaid(roles));
  }

  /** As in tokens, with commas: whoever has one of these sees all firms unless told otherwise. */
  public static String namesOverAllFirms() {
    return OVER_ALL_FIRMS.stream()
        .map(CompanyRole::inToken)
        .sorted()
        .collect(Collectors.joining(","));
  }

  /**
   * As long as no administrator has said otherwise (A.6): channel managers see a portfolio and
   * sales managers a team, which are empty then; the others work for all firms.
   */
  public static RowScope unlessSaid(Collection<CompanyRole> roles) {
    return roles.stream().anyMatch(OVER_ALL_FIRMS::contains) ? ALL : OWN;
  }
}
