package tandem.access.rights;

import java.util.List;
import java.util.stream.Stream;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;

/** What somebody may do, and why. */
public final class Rights {
  private Rights() {}

  /**
   * One line of the answer.
   *
   * @param because roles of theirs that give it, called as in tokens
   * @param others roles that would give it to somebody without it
   */
  public record Held(Right right, Extent extent, List<String> because, List<String> others) {
    public Held {
      because = List.copyOf(because);
      others = List.copyOf(others);
    }
  }

  /** All rights of their side, in the table's order. */
  public static List<Held> of(Actor actor) {
    return switch (actor) {
      case PartnerUser user ->
          Stream.of(Right.values())
              .filter(Right::concernsPartners)
              .map(right -> held(right, user))
              .toList();
      case CompanyUser user ->
          Stream.of(Right.values())
              .filter(Right::concernsCompany)
              .map(right -> held(right, user))
              .toList();
    };
  }

  private static Held held(Right right, PartnerUser user) {
    Extent extent = Extent.NO;
    for (PartnerRole role : user.roles()) {
      extent = extent.or(right.of(role));
    }
    return new Held(
        right,
        extent,
        Stream.of(PartnerRole.values())
            .filter(role -> user.is(role) && right.of(role).any())
            .map(PartnerRole::inToken)
            .toList(),
        Stream.of(PartnerRole.values())
            .filter(role -> PartnerRole.OF_PEOPLE.contains(role) && right.of(role).any())
            .map(PartnerRole::inToken)
            .toList());
  }

  private static Held held(Right right, CompanyUser user) {
    Extent extent = Extent.NO;
    for (CompanyRole role : user.roles()) {
      extent = extent.or(right.of(role));
    }
    return new Held(
        right,
        right.overAllFirms() && !user.reachesAll() ? Extent.NO : extent.within(user.scope()),
        Stream.of(CompanyRole.values())
            .filter(role -> user.is(role) && right.of(role).any())
            .map(CompanyRole::inToken)
            .toList(),
        Stream.of(CompanyRole.values())
            .filter(role -> right.of(role).any())
            .map(CompanyRole::inToken)
            .toList());
  }
}
