package tandem.access;

import java.util.Optional;
import java.util.Set;
import tandem.platform.DbRole;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * A person or a system of a partner firm: sees the firm's rows, never another's.
 *
 * @param onlyLooks somebody of the company looks through this person's eyes and may change nothing
 */
public record PartnerUser(
    PersonId person,
    String name,
    PartnerId firm,
    String firmName,
    Set<PartnerRole> roles,
    String locale,
    String client,
    boolean onlyLooks,
    Standing standing)
    implements Actor {
  public PartnerUser {
    roles = Set.copyOf(roles);
  }

  /** Of a firm in good standing. */
  public PartnerUser(
      PersonId person,
      String name,
      PartnerId firm,
      String firmName,
      Set<PartnerRole> roles,
      String locale,
      String client) {
    this(person, name, firm, firmName, roles, locale, client, false, Standing.GOOD);
  }

  @Override
  public DbRole dbRole() {
    return DbRole.PARTNER;
  }

  @Override
  public Optional<PartnerId> partner() {
    return Optional.of(firm);
  }

  @Override
  public void requireGoodStanding() {
    standing.require();
  }

  public boolean inGoodStanding() {
    return standing == Standing.GOOD;
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

  /** Sees the leads and deals of colleagues too. */
  public boolean seesAll() {
    return worksOnAll() || is(PartnerRole.MANAGER);
  }

  public boolean sells() {
    return seesAll() || is(PartnerRole.SELLER);
  }

  /** Records of this person's own, unless they may see all of the firm's. */
  public boolean reaches(PersonId owner) {
    return seesAll() || is(PartnerRole.FINANCE) || person.equals(owner);
  }

  /** Changes the records of that owner: seeing a colleague's record is not working on it. */
  public boolean worksOn(PersonId owner) {
    return worksOnAll() || (sells() && person.equals(owner));
  }
}
