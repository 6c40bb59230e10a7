package tandem.access.company;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tandem.access.CompanyRole;

/** Roles that one person does not hold together, or only with care (A.6, ASVS V2.3.5). */
public final class Duties {
  /** Two roles. */
  public record Pair(CompanyRole one, CompanyRole other) {
    boolean heldBy(Set<CompanyRole> roles) {
      return roles.contains(one) && roles.contains(other);
    }
  }

  /** Administrators hold no business rights, and auditors change nothing: refused. */
  public static final List<Pair> APART =
      Stream.of(CompanyRole.ADMIN, CompanyRole.AUDITOR)
          .flatMap(one ->
              Stream.of(CompanyRole.values())
                  .filter(other -> other != one && other != CompanyRole.ADMIN)
                  .map(other -> new Pair(one, other)))
          .toList();

  /**
   * Allowed, because the act is refused where it is done: nobody decides on what they handed in, or
   * releases what they prepared.
   */
  public static final List<Pair> WATCHED =
      List.of(
          new Pair(CompanyRole.CHANNEL_MANAGER, CompanyRole.APPROVER),
          new Pair(CompanyRole.FINANCE, CompanyRole.FINANCE_APPROVER));

  private Duties() {}

  /** Refused pairs among the roles, in the order of the table. */
  public static List<Pair> mixedUp(Set<CompanyRole> roles) {
    return APART.stream().filter(pair -> pair.heldBy(roles)).toList();
  }

  /** Pairs that are told of. */
  public static List<Pair> watched(Set<CompanyRole> roles) {
    return WATCHED.stream().filter(pair -> pair.heldBy(roles)).toList();
  }
}
