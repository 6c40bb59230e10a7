package tandem.conversations;

import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.deals.DealId;
import tandem.deals.Visibility;
import tandem.leads.DecisionId;
import tandem.leads.LeadId;

/** What becomes of a mail. */
sealed interface ReplyFate {
  /** It was taken before, a program wrote it, or it answers nothing: nobody is told. */
  record Ignored(String why) implements ReplyFate {}

  /** It is an answer: of whom, to what. */
  record Answer(PartnerUser author, LeadId lead, DecisionId question, String text)
      implements ReplyFate {}

  /** Whoever was asked is told why. */
  record Refused(LeadId lead, Reader asked, String why) implements ReplyFate {}

  /** It is said on a deal. */
  record Said(Actor author, Reader asked, DealId deal, Visibility visibility, String text)
      implements ReplyFate {}

  /** It is not said on the deal; whoever the address was made for is told why. */
  record Unsaid(DealId deal, Reader asked, String why) implements ReplyFate {}
}
