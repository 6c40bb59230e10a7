package tandem.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.platform.DbRole;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * A person or a system of the company.
 *
 * @param scope which firms' records exist for them
 * @param standsIn whose leads they decide on today in their place
 */
public record CompanyUser(
    PersonId person,
    String name,
    Set<CompanyRole> roles,
    String locale,
    String client,
    RowScope scope,
    List<StandIn> standsIn)
    implements Actor {
  public CompanyUser {
    roles = Set.copyOf(roles);
    standsIn = List.copyOf(standsIn);
  }

  /** Stands in for nobody. */
  public CompanyUser(
      PersonId person,
      String name,
      Set<CompanyRole> roles,
      String locale,
      String client,
      RowScope scope) {
    this(person, name, roles, locale, client, scope, List.of());
  }

  /** Sees all firms. */
  public CompanyUser(
      PersonId person, String name, Set<CompanyRole> roles, String locale, String client) {
    this(person, name, roles, locale, client, RowScope.ALL);
  }

  @Override
  public DbRole dbRole() {
    return reachesAll() ? DbRole.COMPANY : DbRole.SCOPED;
  }

  @Override
  public Optional<PartnerId> partner() {
    return Optional.empty();
  }

  public boolean is(CompanyRole role) {
    return roles.contains(role);
  }

  public boolean isOneOf(CompanyRole... wanted) {
    for (CompanyRole role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Decides on leads: as an approver, or in the place of one who is away. */
  public boolean decidesLeads() {
    return is(CompanyRole.APPROVER) || !standsIn.isEmpty();
  }

  /** Whether acts that touch every firm are theirs: imports, plans, terms for all. */
  public boolean reachesAll() {
    return scope == RowScope.ALL;
  }

  /**
   * May read the business records of all partners. Administrators hold no business rights (A.6).
   */
  public boolean readsBusiness() {
    return roles.stream().anyMatch(CompanyRole::readsBusiness);
  }
}
