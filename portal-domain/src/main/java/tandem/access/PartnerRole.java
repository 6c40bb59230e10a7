package tandem.access;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person or system of a partner firm may do (api-and-security A.6). Names in the token:
 * {@code partner_} + lower case.
 */
public enum PartnerRole {
  /** Owner: all of the firm's records, its people and its systems. */
  ADMIN,
  /** A seller who sees the records of the whole firm, and works on their own. */
  MANAGER,
  SELLER,
  FINANCE,
  /** Keeps the firm's machine clients and webhooks; no business records. */
  DEVELOPER,
  /** A machine client. Never given to a person. */
  SYSTEM;

  /** The roles that an owner may give to people. */
  public static final Set<PartnerRole> OF_PEOPLE =
      Set.of(ADMIN, MANAGER, SELLER, FINANCE, DEVELOPER);

  public String inToken() {
    return "partner_" + name().toLowerCase(Locale.ROOT);
  }

  /** Ours among the given names; others are none of our business. */
  public static Set<PartnerRole> among(Collection<String> names) {
    return Stream.of(values())
        .filter(role -> names.contains(role.inToken()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
