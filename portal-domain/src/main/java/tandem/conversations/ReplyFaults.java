package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import tandem.leads.LeadReplies;

/**
 * Why a mail is not taken as what it was asked for, the gravest first. What stands in it is read
 * last, when its sender is proven and something waits for it.
 */
@ApplicationScoped
class ReplyFaults {
  @Inject SenderProof proof;

  /** Their own words, without what they quote; only of a mail without a fault. */
  static String text(IncomingMail mail) {
    return ReplyText.own(mail.body().text());
  }

  /**
   * @param own a reason of what it answers, asked once the sender is proven; blank when there is
   *     none
   */
  Optional<String> of(IncomingMail mail, Reader asked, Supplier<String> own) {
    boolean fromReader =
        mail.senders().size() == 1
            && asked.email().filter(mail.senders().getFirst()::equalsIgnoreCase).isPresent();
    if (!fromReader) {
      return Optional.of("sender_other");
    }
    if (!proof.holds(mail.senders().getFirst(), mail.proofs())) {
      return Optional.of("sender_unproven");
    }
    String reason = own.get();
    if (!reason.isEmpty()) {
      return Optional.of(reason);
    }
    if (mail.tooLarge()) {
      return Optional.of("too_large");
    }
    if (mail.body().broken()) {
      return Optional.of("unreadable");
    }
    if (mail.body().files()) {
      return Optional.of("files");
    }
    String text = text(mail);
    if (text.isEmpty()) {
      return Optional.of("empty");
    }
    return text.length() > LeadReplies.LONGEST ? Optional.of("too_long") : Optional.empty();
  }
}
