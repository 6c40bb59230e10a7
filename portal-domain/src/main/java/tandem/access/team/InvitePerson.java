package tandem.access.team;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.access.PartnerRole;
import tandem.platform.Problems;

/**
 * Asks somebody to join.
 *
 * @param locale language of the mail, {@code en} or {@code ru}
 */
public record InvitePerson(
    @Nullable String email, @Nullable String name, String locale, Set<PartnerRole> roles) {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ADDRESS = 254;
  private static final String ADDRESS = "[^@\\s<>\"(),:;\\\\\\[\\]]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+";

  public InvitePerson {
    roles = Set.copyOf(roles);
  }

  /** Refuses {@code validation_failed} with all that is wrong. */
  void check() {
    Problems problems = new Problems();
    problems.line("email", email, true, LONGEST_ADDRESS);
    if (email != null && !email.isBlank() && !email.strip().matches(ADDRESS)) {
      problems.add("email", "email", "must be an address");
    }
    problems.line("name", name, true, LONGEST_NAME);
    if (!locale.equals("en") && !locale.equals("ru")) {
      problems.add("locale", "choice", "en or ru");
    }
    if (roles.isEmpty()) {
      problems.add("roles", "required", "at least one role");
    }
    if (!PartnerRole.OF_PEOPLE.containsAll(roles)) {
      problems.add("roles", "role_of_machines", "not a role of people");
    }
    problems.refuse();
  }

  String address() {
    return email == null ? "" : email.strip();
  }

  String called() {
    return name == null ? "" : name.strip();
  }
}
