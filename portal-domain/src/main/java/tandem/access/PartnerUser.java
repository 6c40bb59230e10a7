package tandem.access;

import java.util.Optional;
import java.util.Set;
import tandem.platform.DbRole;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** A person or a system of a partner firm: sees the firm's rows, never another's. */
public record PartnerUser(
    PersonId person,
    String name,
    PartnerId firm,
    String firmName,
    Set<PartnerRole> roles,
    String locale,
    String client)
    implements Actor {
  public PartnerUser {
    roles = Set.copyOf(roles);
  }

  @Override
  public DbRole dbRole() {
    return DbRole.PARTNER;
  }

  @Override
  public Optional<PartnerId> partner() {
    return Optional.of(firm);
  }

  public boolean is(PartnerRole role) {
    return roles.contains(role);
  }

  /**
   * The firm's administrator and its systems work on all the firm's records, a seller on their own.
   */
  public boolean worksOnAll() {
    return is(PartnerRole.ADMIN) || is(PartnerRole.SYSTEM);
  }

  public boolean sells() {
    return worksOnAll() || is(PartnerRole.SELLER);
  }

  /** Records of this person's own, unless they may see all of the firm's. */
  public boolean reaches(PersonId owner) {
    return worksOnAll() || is(PartnerRole.FINANCE) || person.equals(owner);
  }
}
