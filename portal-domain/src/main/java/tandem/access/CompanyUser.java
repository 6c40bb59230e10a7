package tandem.access;

import java.util.Optional;
import java.util.Set;
import tandem.platform.DbRole;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * A person or a system of the company.
 *
 * @param scope which firms' records exist for them
 */
public record CompanyUser(
    PersonId person,
    String name,
    Set<CompanyRole> roles,
    String locale,
    String client,
    RowScope scope)
    implements Actor {
  public CompanyUser {
    roles = Set.copyOf(roles);
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

  /** Whether acts that touch every firm are theirs: imports, plans, terms for all. */
  public boolean reachesAll() {
    return scope == RowScope.ALL;
  }

  /**
   * May read the business records of all partners. Administrators hold no business rights (A.6).
   */
  public boolean readsBusiness() {
    return isOneOf(
        CompanyRole.CHANNEL_MANAGER,
        CompanyRole.APPROVER,
        CompanyRole.SALES_MANAGER,
        CompanyRole.FINANCE,
        CompanyRole.FINANCE_APPROVER,
        CompanyRole.AUDITOR);
  }
}
