package tandem.web.leads.review;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.leads.LeadAction;

/** Which decision the reviewer has open; each has a form of its own. */
public enum Act {
  APPROVE(LeadAction.APPROVE, "approval", "a"),
  ASK(LeadAction.REQUEST_INFO, "information-request", "i"),
  REJECT(LeadAction.REJECT, "rejection", "r"),
  GRANT(LeadAction.GRANT, "grant", "a"),
  REFUSE(LeadAction.REFUSE, "refusal", "r"),
  RECOMMEND(LeadAction.RECOMMEND, "recommendation", "e"),
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

  /** The last part of the address that its form is sent to. */
  public String resource() {
    return resource;
  }
}
