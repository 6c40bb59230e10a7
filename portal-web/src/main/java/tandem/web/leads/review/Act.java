package tandem.web.leads.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.leads.DecisionKind;
import tandem.leads.LeadAction;
import tandem.leads.answers.TemplateKind;

/** Which decision the reviewer has open; each has a form of its own. */
public enum Act {
  APPROVE(LeadAction.APPROVE, "approval", "a"),
  ASK(LeadAction.REQUEST_INFO, "information-request", "i"),
  REJECT(LeadAction.REJECT, "rejection", "r"),
  GRANT(LeadAction.GRANT, "grant", "a"),
  REFUSE(LeadAction.REFUSE, "refusal", "r"),
  RECOMMEND(LeadAction.RECOMMEND, "recommendation", "e"),
  REVOKE(LeadAction.REVOKE, "revocation", ""),
  CLOSE_DUPLICATE(LeadAction.CLOSE_DUPLICATE, "duplicate", ""),
  CLOSE_INCOMPLETE(LeadAction.CLOSE_INCOMPLETE, "incomplete", ""),
  NONE(LeadAction.TAKE, "review", "t");

  private final LeadAction action;
  private final String resource;
  private final String key;

  Act(LeadAction action, String resource, String key) {
    this.action = action;
    this.resource = resource;
    this.key = key;
  }

  /** From the address; anything unknown opens nothing. */
  static Act of(@Nullable String name) {
    return Arrays.stream(values())
        .filter(act -> act.code().equals(name))
        .findFirst()
        .orElse(Act.NONE);
  }

  /** Which one's form is sent to that resource. */
  static Act leadingTo(String resource) {
    return Arrays.stream(values())
        .filter(act -> act.resource.equals(resource))
        .findFirst()
        .orElse(Act.NONE);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public LeadAction action() {
    return action;
  }

  /** It gives the dealer what they want: the first choice, and the key A. */
  public boolean yes() {
    return this == APPROVE || this == GRANT;
  }

  /** It does not: the key R. */
  public boolean no() {
    return this == REJECT || this == REFUSE;
  }

  /** The key that opens its form. */
  public String key() {
    return key;
  }

  /** Seldom wanted: in the menu, without a key. */
  public boolean rare() {
    return ends().isPresent();
  }

  /** The decision that ends the lead otherwise than by a yes or no. */
  Optional<DecisionKind> ends() {
    return switch (this) {
      case REVOKE -> Optional.of(DecisionKind.REVOKE);
      case CLOSE_DUPLICATE -> Optional.of(DecisionKind.CLOSE_DUPLICATE);
      case CLOSE_INCOMPLETE -> Optional.of(DecisionKind.CLOSE_INCOMPLETE);
      case APPROVE, ASK, REJECT, GRANT, REFUSE, RECOMMEND, NONE -> Optional.empty();
    };
  }

  /** Which template answers fit it. */
  Optional<TemplateKind> answeredBy() {
    return switch (this) {
      case REJECT -> Optional.of(TemplateKind.REJECT);
      case ASK -> Optional.of(TemplateKind.REQUEST_INFO);
      default -> Optional.empty();
    };
  }

  /** The last part of the address that its form is sent to. */
  public String resource() {
    return resource;
  }
}
