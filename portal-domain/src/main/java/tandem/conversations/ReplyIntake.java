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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.access.Standing;
import tandem.leads.LeadId;
import tandem.leads.LeadReplies;
import tandem.partners.FirmStanding;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Texts;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Says what a mail is, and does what follows. Only the address that was asked may answer; a refusal
 * is told to that address and to no other, so that nobody makes Tandem write to strangers. Reasons:
 * {@code sender_other}, {@code sender_unproven}, {@code too_large}, {@code files}, {@code empty},
 * {@code too_long}, {@code nothing_asked}, and {@code not_taken} for what the lead itself refuses.
 */
@UseCase
@ApplicationScoped
public class ReplyIntake {
  /** Longer than mail servers try to deliver one mail. */
  private static final Duration KEPT = Duration.ofDays(90);

  /** Letters about refusals a lead and day: whoever floods us floods nobody else. */
  private static final int MOST_TOLD = 5;

  private static final String KEEP =
      "insert into incoming_mail (message_key, partner_id, lead_id, outcome, reason, taken_at)"
          + " values (?1, cast(nullif(?2, '') as uuid), cast(nullif(?3, '') as uuid), ?4, nullif(?5, ''), ?6) on conflict do nothing";

  @PersistenceContext EntityManager em;
  @Inject ReplyAddress addresses;
  @Inject SenderProof proof;
  @Inject LeadReplies replies;
  @Inject Readers readers;
  @Inject FirmStanding standing;
  @Inject OwnerLetters letters;
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
      return new ReplyFate.Ignored("no_address");
    }
    LeadId lead = claim.get().lead();
    Optional<LeadReplies.Asked> asked =
        replies.asked(robot, lead).filter(newest -> addresses.proves(claim.get(), newest));
    Optional<Reader> reader = asked.flatMap(newest -> readers.person(newest.owner()));
    if (asked.isEmpty() || reader.isEmpty()) {
      return new ReplyFate.Ignored("not_signed");
    }
    Optional<PartnerUser> author = author(asked.get());
    String text = ReplyText.own(mail.text());
    Optional<String> fault = fault(mail, reader.get(), text, asked.get());
    return fault.isEmpty() && author.isPresent()
        ? new ReplyFate.Answer(author.get(), lead, asked.get().question(), text)
        : new ReplyFate.Refused(lead, reader.get(), fault.orElse("not_taken"));
  }

  private boolean taken(IncomingMail mail) {
    return !Listing.of(em, "select 1 from incoming_mail")
        .where("message_key = ?", mail.key())
        .rows()
        .isEmpty();
  }

  private Optional<String> fault(
      IncomingMail mail, Reader reader, String text, LeadReplies.Asked asked) {
    boolean fromReader =
        mail.senders().size() == 1
            && reader.email().filter(mail.senders().getFirst()::equalsIgnoreCase).isPresent();
    if (!fromReader) {
      return Optional.of("sender_other");
    }
    if (!proof.holds(mail.senders().getFirst(), mail.proofs())) {
      return Optional.of("sender_unproven");
    }
    if (!asked.open()) {
      return Optional.of("nothing_asked");
    }
    if (mail.tooLarge()) {
      return Optional.of("too_large");
    }
    if (mail.files()) {
      return Optional.of("files");
    }
    if (text.isEmpty()) {
      return Optional.of("empty");
    }
    return text.length() > LeadReplies.LONGEST ? Optional.of("too_long") : Optional.empty();
  }

  /** With the rights that they have today. */
  private Optional<PartnerUser> author(LeadReplies.Asked asked) {
    return Listing.of(
            em,
            "select n.id, n.name, n.partner_id, p.name, n.roles, n.locale from person n"
                + " join partner p on p.id = n.partner_id and p.status = 'ACTIVE'")
        .where("n.id = ?", asked.owner().value())
        .where("n.state = 'ACTIVE'")
        .rows()
        .stream()
        .findFirst()
        .map(ReplyIntake::user)
        .filter(user -> standing.of(user.firm()) == Standing.GOOD);
  }

  private static PartnerUser user(Row row) {
    return new PartnerUser(
        new PersonId(row.uuid(0)),
        row.text(1),
        new PartnerId(row.uuid(2)),
        row.text(3),
        PartnerRole.among(row.texts(4)),
        row.text(5),
        "tandem-mail");
  }

  /**
   * In the name of whoever wrote it; the lead's own rules say whether they may. Kept first: of
   * several nodes that read the same mail one goes on, the others find it taken and do nothing.
   */
  @OpenToAll("the lead's policy is asked by the answer itself")
  void answer(PartnerUser author, IncomingMail mail, ReplyFate.Answer answer) {
    if (keep(mail, author.firm().value().toString(), answer.lead(), "ANSWERED", "")) {
      replies.answer(author, answer.lead(), answer.question(), answer.text());
    }
  }

  @OpenToAll("a job of the system's own")
  void ignore(Caller robot, IncomingMail mail, ReplyFate.Ignored ignored) {
    keep(mail, "", null, "IGNORED", ignored.why());
  }

  /** The letter goes out last: when it cannot, nothing is kept and the mail is tried again. */
  @OpenToAll("a job of the system's own")
  void refuse(Caller robot, IncomingMail mail, ReplyFate.Refused refused) {
    Reader asked = refused.asked();
    String firm = asked.partner().map(id -> id.value().toString()).orElse("");
    boolean few = told(refused.lead()) < MOST_TOLD;
    if (keep(mail, firm, refused.lead(), "REFUSED", refused.why()) && few) {
      letters.tell(
          UUID.nameUUIDFromBytes(mail.key().getBytes(StandardCharsets.US_ASCII)),
          "reply.refused",
          refused.lead(),
          asked.person(),
          reader -> new Object[] {reason(reader, refused.why())});
    }
  }

  private static String reason(Reader reader, String why) {
    return Texts.of("conversations", reader.locale()).get("reply.why." + why);
  }

  private int told(LeadId lead) {
    return Listing.of(em, "select 1 from incoming_mail")
        .where("lead_id = ?", lead.value())
        .where("outcome = 'REFUSED'")
        .where("taken_at > ?", clock.instant().minus(Duration.ofDays(1)))
        .count(MOST_TOLD);
  }

  /** False when it was taken already; waits for whoever takes it at this moment. */
  @CanIgnoreReturnValue
  private boolean keep(
      IncomingMail mail, String firm, @Nullable LeadId lead, String outcome, String reason) {
    return em.createNativeQuery(KEEP)
            .setParameter(1, mail.key())
            .setParameter(2, firm)
            .setParameter(3, lead == null ? "" : lead.value().toString())
            .setParameter(4, outcome)
            .setParameter(5, reason)
            .setParameter(6, Timestamp.from(clock.instant()))
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
