package tandem.web.deals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.deals.Bypass;
import tandem.deals.BypassReason;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.Page;
import tandem.web.platform.Submission;

/** Asks why the company goes on with a customer whom a partner's lead protects. */
final class BypassAsked {
  static final String REASON = "bypass_reason";
  static final String COMMENT = "bypass_comment";
  private static final String CODE = "bypass_reason_required";
  private static final int LONGEST = 2000;

  private BypassAsked() {}

  static List<Choice> reasons(Page page) {
    return Stream.of(BypassReason.values())
        .map(each -> new Choice(each.name(), page.t("bypass.reason." + each)))
        .toList();
  }

  /** What was said; nothing as long as nobody was asked. What is wrong with it stands beside it. */
  static Optional<Bypass> said(Submission typed) {
    if (typed.all(REASON).isEmpty()) {
      return Optional.empty();
    }
    if (typed.raw(REASON).isEmpty()) {
      typed.reject(REASON, "form.choice");
    }
    Optional<BypassReason> reason = typed.choice(REASON, BypassReason.class);
    Optional<String> comment = typed.required(COMMENT, LONGEST);
    return reason.flatMap(given -> comment.map(words -> new Bypass(given, words)));
  }

  static boolean asks(Refusal refusal) {
    return refusal.code().equals(CODE);
  }
}
