package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;

/** Takes one mail, wherever it came from, each step in a transaction of its own. */
@ApplicationScoped
class ReplyTaking {
  static final Robot TANDEM = new Robot("Tandem");

  @Inject ReplyIntake intake;

  void take(IncomingMail mail) {
    switch (intake.examine(TANDEM, mail)) {
      case ReplyFate.Ignored ignored -> intake.ignore(TANDEM, mail, ignored);
      case ReplyFate.Refused refused -> intake.refuse(TANDEM, mail, refused);
      case ReplyFate.Answer answer -> answer(mail, answer);
    }
  }

  private void answer(IncomingMail mail, ReplyFate.Answer answer) {
    try {
      intake.answer(answer.author(), mail, answer);
    } catch (Refusal refused) {
      String why = refused.code().equals("nothing_asked") ? "nothing_asked" : "not_taken";
      intake.refuse(TANDEM, mail, new ReplyFate.Refused(answer.lead(), asked(answer), why));
    }
  }

  private static Reader asked(ReplyFate.Answer answer) {
    return new Reader(
        answer.author().person(),
        Optional.of(answer.author().firm()),
        answer.author().name(),
        Optional.empty(),
        answer.author().locale());
  }
}
