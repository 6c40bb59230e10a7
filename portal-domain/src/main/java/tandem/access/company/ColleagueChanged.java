package tandem.access.company;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tandem.access.CompanyRole;
import tandem.platform.CompanyEvent;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/**
 * An administrator changed what somebody of the company may do, or said that it stays.
 *
 * @param roles that count from now on, as in tokens
 * @param scope empty unless the scope changed; then it is told whole
 * @param reason in the words of who did it; may be empty
 */
public record ColleagueChanged(
    PersonId colleague,
    Kind kind,
    List<String> roles,
    String scope,
    String team,
    List<String> regions,
    List<String> portfolio,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.LEGITIMATE_INTEREST,
            retention = PersonalData.Retain.WHILE_CONTRACT_BINDS,
            of = "colleague")
        String reason,
    Instant at)
    implements CompanyEvent {

  /** What became of them. */
  public enum Kind {
    ROLES_CHANGED,
    SCOPE_CHANGED,
    DISABLED,
    ENABLED,
    CONFIRMED
  }

  static ColleagueChanged of(
      PersonId colleague, Kind kind, Set<CompanyRole> roles, String reason, Instant at) {
    return new ColleagueChanged(
        colleague, kind, names(roles), "", "", List.of(), List.of(), reason, at);
  }

  static ColleagueChanged of(
      PersonId colleague, Set<CompanyRole> roles, GiveScope scope, Instant at) {
    return new ColleagueChanged(
        colleague,
        Kind.SCOPE_CHANGED,
        names(roles),
        scope.scope().name(),
        scope.team(),
        scope.regionTexts(),
        scope.portfolioTexts(),
        "",
        at);
  }

  private static List<String> names(Set<CompanyRole> roles) {
    return roles.stream().map(CompanyRole::inToken).sorted().toList();
  }

  @Override
  public String eventName() {
    return "colleague." + kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String objectId() {
    return colleague.text();
  }
}
