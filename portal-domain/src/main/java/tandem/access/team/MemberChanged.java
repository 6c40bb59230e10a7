package tandem.access.team;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.access.PartnerRole;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/**
 * Somebody joined a firm, got or lost roles, was let in again or sent away.
 *
 * @param roles as in tokens, the ones that count from now on
 * @param reason in the words of who did it; may be empty
 */
public record MemberChanged(
    PersonId member,
    PartnerId partner,
    Kind kind,
    List<String> roles,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.LEGITIMATE_INTEREST,
            retention = PersonalData.Retain.WHILE_CONTRACT_BINDS,
            of = "member")
        String reason,
    Instant at)
    implements DomainEvent {

  /** What became of them. */
  public enum Kind {
    JOINED,
    ROLES_CHANGED,
    SUSPENDED,
    DISABLED,
    ENABLED,
    CONFIRMED
  }

  public static MemberChanged of(
      PersonId member,
      PartnerId partner,
      Kind kind,
      Set<PartnerRole> roles,
      String reason,
      Instant at) {
    return new MemberChanged(
        member,
        partner,
        kind,
        roles.stream().map(PartnerRole::inToken).sorted().collect(Collectors.toList()),
        reason,
        at);
  }

  @Override
  public String eventName() {
    return "member." + kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String objectId() {
    return member.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
