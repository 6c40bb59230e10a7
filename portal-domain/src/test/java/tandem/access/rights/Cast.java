package tandem.access.rights;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/** One actor of each role, and nothing but that role. */
public final class Cast {
  public static final PartnerId FIRM = new PartnerId(new UUID(1, 1));
  public static final PersonId SELF = new PersonId(new UUID(2, 1));
  public static final PersonId COLLEAGUE = new PersonId(new UUID(2, 2));

  private Cast() {}

  public static Stream<Actor> all() {
    return Stream.concat(
        Stream.of(PartnerRole.values()).map(Cast::partner),
        Stream.of(CompanyRole.values()).map(Cast::company));
  }

  public static Actor partner(PartnerRole role) {
    return new PartnerUser(SELF, role.name(), FIRM, "Firm", Set.of(role), "en", "test");
  }

  public static Actor company(CompanyRole role) {
    return new CompanyUser(new PersonId(new UUID(9, 1)), role.name(), Set.of(role), "en", "test");
  }

  /** How far the table says the actor reaches. */
  public static Extent declared(Right right, Actor actor) {
    return switch (actor) {
      case PartnerUser user -> right.of(user.roles().iterator().next());
      case CompanyUser user -> right.of(user.roles().iterator().next());
    };
  }

  /** Whether a policy lets somebody through. */
  public static boolean passes(Runnable policy) {
    try {
      policy.run();
      return true;
    } catch (Refusal.Forbidden | Refusal.NotFound refused) {
      return false;
    }
  }
}
