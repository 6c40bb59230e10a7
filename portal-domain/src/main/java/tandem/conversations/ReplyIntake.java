package tandem.conversations;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.deals.DealId;
import tandem.deals.DealTalk;
import tandem.leads.LeadId;
import tandem.leads.LeadReplies;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.Texts;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * Says what a mail is, and does what follows. Only the address that was asked may answer; a refusal
 * is told to that address and to no other, so that nobody makes Tandem write to strangers. Reasons:
 * {@code sender_other}, {@code sender_unproven}, {@code too_large}, {@code files}, {@code empty},
 * {@code too_long}, {@code unreadable}, {@code nothing_asked}, {@code older_question} while a later
 * one waits, and {@code not_taken} for what the lead itself refuses.
 */
@UseCase
@ApplicationScoped
public class ReplyIntake {
  /** Longer than mail servers try to deliver one mail. */
  private static final Duration KEPT = Duration.ofDays(90);

  /** Letters about refusals a lead and day: whoever floods us floods nobody else. */
  private static final int MOST_TOLD = 5;

  private static final String KEEP =
      "insert into incoming_mail (message_key, partner_id, lead_id, deal_id, outcome, reason, taken_at)"
          + " values (?1, cast(nullif(?2, '') as uuid), cast(nullif(?3, '') as uuid), cast(nullif(?4, '') as uuid), ?5, nullif(?6, ''), ?7)"
          + " on conflict do nothing";

  @PersistenceContext EntityManager em;
  @Inject ReplyAddress addresses;
  @Inject ReplyFaults faults;
  @Inject ReplyAuthors authors;
  @Inject LeadReplies replies;
  @Inject TalkReplies talks;
  @Inject DealTalk talk;
  @Inject Readers readers;
  @Inject OwnerLetters letters;
  @Inject TalkLetters talkLetters;
  @Inject Clock clock;

  @OpenToAll("a job of the system's own")
  ReplyFate examine(Caller robot, IncomingMail mail) {
    if (taken(mail)) {
      return new ReplyFate.Ignored("taken");
    }
    if (mail.automatic()) {
      return new ReplyFate.Ignored("automatic");
    }
    Optional<ReplyAddress.Claim> claim =
        mail.recipients().stream().flatMap(to -> addresses.read(to).stream()).findFirst();
    if (claim.isEmpty()) {
      return talks.fate(mail);
    }
    LeadId lead = claim.get().lead();
    Optional<LeadReplies.Asked> asked =
        replies.everAsked(robot, lead).stream()
            .filter(each -> addresses.proves(claim.get(), each))
            .findFirst();
    Optional<Reader> reader = asked.flatMap(each -> readers.person(each.owner()));
    if (asked.isEmpty() || reader.isEmpty()) {
      return new ReplyFate.Ignored("not_signed");
    }
    Optional<PartnerUser> author = authors.dealer(asked.get().owner());
    Optional<String> fault = faults.of(mail, reader.get(), () -> late(robot, asked.get(), lead));
    return fault.isEmpty() && author.isPresent()
        ? new ReplyFate.Answer(author.get(), lead, asked.get().question(), ReplyFaults.text(mail))
        : new ReplyFate.Refused(lead, reader.get(), fault.orElse("not_taken"));
  }

  /**
   * Why this question is not answered any more: a later one waits, or none does. Whoever was asked
   * is told, so that nobody believes to have answered.
   */
  private String late(Caller robot, LeadReplies.Asked asked, LeadId lead) {
    if (asked.open()) {
      return "";
    }
    return replies.asked(robot, lead).filter(LeadReplies.Asked::open).isPresent()
        ? "older_question"
        : "nothing_asked";
  }

  private boolean taken(IncomingMail mail) {
    return !Listing.of(em, "select 1 from incoming_mail")
        .where("message_key = ?", mail.key())
        .rows()
        .isEmpty();
  }

  /**
   * In the name of whoever wrote it; the lead's own rules say whether they may. Kept first: of
   * several nodes that read the same mail one goes on, the others find it taken and do nothing.
   */
  @OpenToAll("the lead's policy is asked by the answer itself")
  void answer(PartnerUser author, IncomingMail mail, ReplyFate.Answer answer) {
    if (keep(mail, author.firm().value().toString(), answer.lead().value(), null, "ANSWERED", "")) {
      replies.answer(author, answer.lead(), answer.question(), answer.text());
    }
  }

  @OpenToAll("a job of the system's own")
  void ignore(Caller robot, IncomingMail mail, ReplyFate.Ignored ignored) {
    keep(mail, "", null, null, "IGNORED", ignored.why());
  }

  /** As {@link #answer}: in the name of whoever wrote it, with the rights they have today. */
  @OpenToAll("the deal's policy is asked by the message itself")
  void say(Actor author, IncomingMail mail, ReplyFate.Said said) {
    if (keep(mail, firmOf(said.deal()), null, said.deal().value(), "ANSWERED", "")) {
      talk.write(author, said.deal(), said.visibility(), said.text(), List.of());
    }
  }

  @OpenToAll("a job of the system's own")
  void unsaid(Caller robot, IncomingMail mail, ReplyFate.Unsaid unsaid) {
    boolean few = told("deal_id", unsaid.deal().value()) < MOST_TOLD;
    UUID deal = unsaid.deal().value();
    if (keep(mail, firmOf(unsaid.deal()), null, deal, "REFUSED", unsaid.why()) && few) {
      talkLetters.refused(keyOf(mail), unsaid.asked(), unsaid.deal(), unsaid.why());
    }
  }

  private String firmOf(DealId deal) {
    return Listing.of(em, "select partner_id from deal")
        .where("id = ?", deal.value())
        .rows()
        .stream()
        .findFirst()
        .flatMap(row -> row.maybeUuid(0))
        .map(UUID::toString)
        .orElse("");
  }

  private static UUID keyOf(IncomingMail mail) {
    return UUID.nameUUIDFromBytes(mail.key().getBytes(StandardCharsets.US_ASCII));
  }

  /** The letter goes out last: when it cannot, nothing is kept and the mail is tried again. */
  @OpenToAll("a job of the system's own")
  void refuse(Caller robot, IncomingMail mail, ReplyFate.Refused refused) {
    Reader asked = refused.asked();
    String firm = asked.partner().map(id -> id.value().toString()).orElse("");
    boolean few = told("lead_id", refused.lead().value()) < MOST_TOLD;
    if (keep(mail, firm, refused.lead().value(), null, "REFUSED", refused.why()) && few) {
      letters.tell(
          keyOf(mail),
          "reply.refused",
          refused.lead(),
          asked.person(),
          reader -> new Object[] {reason(reader, refused.why())});
    }
  }

  private static String reason(Reader reader, String why) {
    return Texts.of("conversations", reader.locale()).get("reply.why." + why);
  }

  private int told(String column, UUID about) {
    return Listing.of(em, "select 1 from incoming_mail")
        .where(column + " = ?", about)
        .where("outcome = 'REFUSED'")
        .where("taken_at > ?", clock.instant().minus(Duration.ofDays(1)))
        .count(MOST_TOLD);
  }

  /** False when it was taken already; waits for whoever takes it at this moment. */
  @CanIgnoreReturnValue
  private boolean keep(
      IncomingMail mail,
      String firm,
      @Nullable UUID lead,
      @Nullable UUID deal,
      String outcome,
      String reason) {
    return em.createNativeQuery(KEEP)
            .setParameter(1, mail.key())
            .setParameter(2, firm)
            .setParameter(3, lead == null ? "" : lead.toString())
            .setParameter(4, deal == null ? "" : deal.toString())
            .setParameter(5, outcome)
            .setParameter(6, reason)
            .setParameter(7, Timestamp.from(clock.instant()))
            .executeUpdate()
        > 0;
  }

  @OpenToAll("a job of the system's own")
  void forget(Caller robot) {
    em.createNativeQuery("delete from incoming_mail where taken_at < ?1")
        .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
        .executeUpdate();
  }
}
