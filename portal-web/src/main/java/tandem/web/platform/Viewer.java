package tandem.web.platform;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.access.Standing;

/**
 * Who looks at the page, as far as the page shows it. What they may do is the domain's to say.
 *
 * @param watch set while somebody of the company looks as this person
 * @param standing of a dealer's firm: whether a banner has to tell why nothing can be changed
 */
public record Viewer(
    String name,
    String email,
    String firm,
    Side side,
    Set<String> roles,
    Optional<Watch> watch,
    Standing standing) {
  private static final Viewer NOBODY = new Viewer("", "", "", Side.NOBODY, Set.of());

  /** The two sides of the table, and people who have not said who they are. */
  public enum Side {
    NOBODY,
    PARTNER,
    COMPANY
  }

  /** A look with a partner's eyes: whose, and until when. */
  public record Watch(Instant until) {}

  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** Of the company, of nobody, or of a firm in good standing. */
  public Viewer(String name, String email, String firm, Side side, Set<String> roles) {
    this(name, email, firm, side, roles, Standing.GOOD);
  }

  public Viewer(
      String name, String email, String firm, Side side, Set<String> roles, Standing standing) {
    this(name, email, firm, side, roles, Optional.empty(), standing);
  }

  /** The same, seen by somebody of the company. */
  Viewer watchedUntil(Instant until) {
    return new Viewer(name, email, firm, side, roles, Optional.of(new Watch(until)), standing);
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
        ? has("partner_admin", "partner_manager", "partner_seller", "partner_system")
        : has(
            "channel_manager",
            "approver",
            "sales_manager",
            "finance",
            "finance_approver",
            "auditor");
  }

  /** Whether a button that leads to a new lead makes sense for this reader. */
  public boolean registersLeads() {
    return partner() && readsLeads();
  }

  /** Whether deals and money make sense for this reader: a firm's developer has no business. */
  public boolean readsDeals() {
    return company()
        || has(
            "partner_admin",
            "partner_manager",
            "partner_seller",
            "partner_finance",
            "partner_system");
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
