package tandem.web.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who looks at the page, as far as the page shows it. What they may do is the domain's to say. */
public record Viewer(String name, String email, String firm, Side side, Set<String> roles) {
  private static final Viewer NOBODY = new Viewer("", "", "", Side.NOBODY, Set.of());

  /** The two sides of the table, and people who have not said who they are. */
  public enum Side {
    NOBODY,
    PARTNER,
    COMPANY
  }

  public Viewer {
    roles = Set.copyOf(roles);
  }

  public static Viewer nobody() {
    return NOBODY;
  }

  public boolean signedIn() {
    return side != Side.NOBODY;
  }

  public boolean partner() {
    return side == Side.PARTNER;
  }

  public boolean company() {
    return side == Side.COMPANY;
  }

  public boolean has(String... anyOfRoles) {
    return Arrays.stream(anyOfRoles).anyMatch(roles::contains);
  }

  /** Whether lists of leads make sense for this reader; the domain says what they may. */
  public boolean readsLeads() {
    return partner()
        ? has("partner_admin", "partner_seller", "partner_system")
        : has(
            "channel_manager",
            "approver",
            "sales_manager",
            "finance",
            "finance_approver",
            "auditor");
  }

  public String initials() {
    return Arrays.stream(name.strip().split("\\s+", 3))
        .filter(part -> !part.isEmpty())
        .limit(2)
        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }
}
