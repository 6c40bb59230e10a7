package tandem.access;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person of the company may do (api-and-security A.6). Names in the token are the lower-case
 * ones.
 */
public enum CompanyRole {
  CHANNEL_MANAGER,
  APPROVER,
  SALES_MANAGER,
  FINANCE,
  FINANCE_APPROVER,
  AUDITOR,
  ADMIN;

  /** Whoever has it reads the business records of partners; administrators hold none (A.6). */
  public boolean readsBusiness() {
    return this != ADMIN;
  }

  public String inToken() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Ours among the given names; others are none of our business. */
  public static Set<CompanyRole> among(Collection<String> names) {
    return Stream.of(values())
        .filter(role -> names.contains(role.inToken()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
