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
  private static final int MOST_TRIES = 3;

  @Inject ReplyIntake intake;

  void take(IncomingMail mail) {
    for (int tried = 1; !done(mail, tried); tried++) {}
  }

  /** False when somebody changed the lead at the same moment: then all is asked again. */
  private boolean done(IncomingMail mail, int tried) {
    switch (intake.examine(TANDEM, mail)) {
      case ReplyFate.Ignored ignored -> intake.ignore(TANDEM, mail, ignored);
      case ReplyFate.Refused refused -> intake.refuse(TANDEM, mail, refused);
      case ReplyFate.Answer answer -> {
        return answered(mail, answer, tried);
      }
      case ReplyFate.Said said -> say(mail, said);
      case ReplyFate.Unsaid unsaid -> intake.unsaid(TANDEM, mail, unsaid);
    }
    return true;
  }

  private void say(IncomingMail mail, ReplyFate.Said said) {
    try {
      intake.say(said.author(), mail, said);
    } catch (Refusal refused) {
      intake.unsaid(TANDEM, mail, new ReplyFate.Unsaid(said.deal(), said.asked(), "not_written"));
    }
  }

  private boolean answered(IncomingMail mail, ReplyFate.Answer answer, int tried) {
    try {
      intake.answer(answer.author(), mail, answer);
    } catch (Refusal refused) {
      if (refused.code().equals("changed_meanwhile")) {
        if (tried < MOST_TRIES) {
          return false;
        }
        throw refused; // whoever reads the mail tries it again later
      }
      String why = refused.code().equals("nothing_asked") ? "nothing_asked" : "not_taken";
      intake.refuse(TANDEM, mail, new ReplyFate.Refused(answer.lead(), asked(answer), why));
    }
    return true;
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
