package tandem.access.company;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.access.CompanyRole;
import tandem.access.RowScope;
import tandem.access.team.MemberState;
import tandem.platform.PersonId;

/**
 * Somebody, or some system, of the company.
 *
 * @param roles that count; what the identity provider says, unless an administrator said otherwise
 * @param rolesGiven whether an administrator did
 * @param scope which firms' records exist for them
 * @param looksAfter firms of their portfolio; not filled in lists
 * @param given by whom the scope was given and when; empty when nobody has said anything
 * @param version counts what administrators change
 */
public record Colleague(
    PersonId id,
    String name,
    Optional<String> email,
    boolean machine,
    Set<CompanyRole> roles,
    boolean rolesGiven,
    MemberState state,
    Optional<Instant> since,
    Optional<String> reason,
    Optional<Instant> seen,
    Optional<Instant> confirmedAt,
    Optional<String> confirmedBy,
    RowScope scope,
    Optional<String> team,
    List<Region> regions,
    int portfolio,
    List<LookedAfter> looksAfter,
    Optional<Given> given,
    long version) {
  public Colleague {
    roles = Set.copyOf(roles);
    regions = List.copyOf(regions);
    looksAfter = List.copyOf(looksAfter);
  }

  /** Who said how far somebody sees, and when. */
  public record Given(String by, Instant at) {}

  public boolean active() {
    return state == MemberState.ACTIVE;
  }

  /** Keeps the others' access, today. */
  public boolean administers() {
    return active() && !machine && roles.contains(CompanyRole.ADMIN);
  }

  Colleague lookingAfter(List<LookedAfter> firms) {
    return new Colleague(
        id,
        name,
        email,
        machine,
        roles,
        rolesGiven,
        state,
        since,
        reason,
        seen,
        confirmedAt,
        confirmedBy,
        scope,
        team,
        regions,
        portfolio,
        firms,
        given,
        version);
  }
}
