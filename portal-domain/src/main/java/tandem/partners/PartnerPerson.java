package tandem.partners;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.access.PartnerRole;
import tandem.platform.PersonId;

/**
 * Somebody who works for a firm, as the identity provider knew them when they last came in.
 *
 * @param roles as in the token, for example {@code partner_seller}
 * @param seen when they were last at the door; empty for people who never were
 */
public record PartnerPerson(
    PersonId id, String name, Optional<String> email, List<String> roles, Optional<Instant> seen) {
  public PartnerPerson {
    roles = List.copyOf(roles);
  }

  /** Those of the roles that are a partner's. */
  public Set<PartnerRole> partnerRoles() {
    return known(roles);
  }

  static Set<PartnerRole> known(List<String> inToken) {
    return Stream.of(PartnerRole.values())
        .filter(role -> inToken.contains("partner_" + role.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
