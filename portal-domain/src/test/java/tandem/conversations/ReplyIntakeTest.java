package tandem.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.access.PartnerUser;
import tandem.customers.CustomerEntry;
import tandem.leads.FlushingEvents;
import tandem.leads.LeadAnsweredByMail;
import tandem.leads.LeadDesk;
import tandem.leads.LeadField;
import tandem.leads.LeadId;
import tandem.leads.LeadReplies;
import tandem.leads.LeadReview;
import tandem.leads.LeadStage;
import tandem.leads.LeadSubmitted;
import tandem.leads.RegistryOfItsOwnSight;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** A reviewer asks, and mail comes back: from whoever was asked, and from others. */
@SuppressWarnings("UnnecessaryAssignment") // settings, as an installation gives them
class ReplyIntakeTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final CompanyUser ANNA =
      new CompanyUser(
          new PersonId(new UUID(78, 1)), "Anna", Set.of(CompanyRole.APPROVER), "en", "test");

  private final FirmFixture ours = new FirmFixture(database);
  private final LeadId id = new LeadId(UUID.randomUUID());
  private final UUID product = UUID.randomUUID();
  private final List<Letter> sent = new ArrayList<>();
  private final ReplyAddress addresses = new ReplyAddress();
  private final SenderProof proof = new SenderProof();
  private Instant now = Instant.parse("2027-02-15T10:00:00Z");
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, ((InstantSource) () -> now).withZone(ZoneOffset.UTC))
          .with(Events.class, new FlushingEvents(database.em(), ours.events))
          .with(ReplyAddress.class, addresses)
          .with(SenderProof.class, proof)
          .with(CustomerEntry.class, new RegistryOfItsOwnSight(database))
          .with(MailSender.class, new Caught());
  private final ReplyTaking taking =
      new Beans(database.em()).with(ReplyIntake.class, new InTransactions()).get(ReplyTaking.class);

  private final class Caught extends MailSender {
    @Override
    void send(String address, Reader reader, Letter letter) {
      assertThat(address).isEqualTo(sender());
      sent.add(letter);
    }
  }

  /** Each step in a transaction of its own, as the container does it. */
  private class InTransactions extends ReplyIntake {
    private final ReplyIntake real = beans.get(ReplyIntake.class);

    @Override
    ReplyFate examine(Caller robot, IncomingMail mail) {
      return database.as(robot, () -> real.examine(robot, mail));
    }

    @Override
    void answer(PartnerUser author, IncomingMail mail, ReplyFate.Answer answer) {
      database.as(author, () -> real.answer(author, mail, answer));
    }

    @Override
    void ignore(Caller robot, IncomingMail mail, ReplyFate.Ignored ignored) {
      database.as(robot, () -> real.ignore(robot, mail, ignored));
    }

    @Override
    void refuse(Caller robot, IncomingMail mail, ReplyFate.Refused refused) {
      database.as(robot, () -> real.refuse(robot, mail, refused));
    }
  }

  @BeforeEach
  void a_question_is_open() throws SQLException {
    addresses.base = Optional.of("reply@tandem.example");
    addresses.secret = "a secret of more than thirty-two characters";
    proof.host = Optional.empty();
    database.asOwner(
        "insert into product (id, code, category, name_en, name_ru, price, currency) values ('%s', '%s', 'BOATS', 'Boat', 'Лодка', 1, 'EUR')"
            .formatted(product, product.toString().substring(0, 8)),
        "insert into lead (id, partner_id, owner_id, owner_name, stage, customer_name, name_key, country, website, amount, currency, expected_close, contact_name, contact_email, contact_consent, consent_at, need, submitted_at, due_at, waiting_since, created_at, updated_at) values ('%s', '%s', '%s', 'Somebody', 'SUBMITTED', 'Hansa %s', 'hansa %s', 'DE', 'hansa.example', 100, 'EUR', '2027-03-01', 'Anna', 'anna@hansa.example', true, '2027-02-14', 'Twelve pumps for a berth', '2027-02-14', '2027-02-17', '2027-02-14', '2027-02-14', '2027-02-14')"
            .formatted(id.value(), ours.firm.value(), ours.sellerId.value(), product, product),
        "insert into lead_line (lead_id, partner_id, line_no, product_id, quantity) values ('%s', '%s', 1, '%s', 1)"
            .formatted(id.value(), ours.firm.value(), product));
    ask("Who buys?");
  }

  @Test
  void a_reply_is_the_answer_and_the_clock_runs_on() {
    take(mail("<1>", sender(), address(), "", "Anna Weber buys.\n\n> Who buys?"));

    assertThat(stage()).isEqualTo(LeadStage.SUBMITTED);
    assertThat(ours.published.stream().filter(LeadAnsweredByMail.class::isInstance))
        .singleElement()
        .extracting("text")
        .isEqualTo("Anna Weber buys.");
    assertThat(ours.published).anyMatch(LeadSubmitted.class::isInstance);
    assertThat(sent).isEmpty();
  }

  @Test
  void the_same_mail_is_taken_once_and_a_second_one_finds_nothing_open() {
    String raw = mail("<1>", sender(), address(), "", "Anna Weber.");
    String second = mail("<2>", sender(), address(), "", "And Boris.");
    take(raw);
    take(raw);
    assertThat(sent).isEmpty();

    take(second);

    assertThat(reasons())
        .containsExactly("Your reply about Hansa %s was not taken".formatted(product));
    assertThat(sent.getFirst().body()).contains("nothing waits for an answer");
  }

  @Test
  void of_two_nodes_that_read_a_mail_at_once_one_takes_it_and_nobody_is_told_otherwise()
      throws Exception {
    IncomingMail mail = read(mail("<1>", sender(), address(), "", "Anna Weber."));
    ReplyFate seenByBoth = new InTransactions().examine(ReplyTaking.TANDEM, mail);
    taking.take(mail);

    with(new InTransactions() {
          @Override
          ReplyFate examine(Caller robot, IncomingMail same) {
            return seenByBoth;
          }
        })
        .take(mail);

    assertThat(ours.published.stream().filter(LeadAnsweredByMail.class::isInstance)).hasSize(1);
    assertThat(sent).isEmpty();
  }

  @Test
  void an_answer_at_the_moment_of_another_change_is_tried_again() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    with(new InTransactions() {
          @Override
          void answer(PartnerUser author, IncomingMail mail, ReplyFate.Answer answer) {
            if (tries.incrementAndGet() == 1) {
              throw new Refusal.Conflict("changed_meanwhile", "Somebody was faster");
            }
            super.answer(author, mail, answer);
          }
        })
        .take(read(mail("<1>", sender(), address(), "", "Anna Weber.")));

    assertThat(stage()).isEqualTo(LeadStage.SUBMITTED);
    assertThat(sent).isEmpty();
  }

  private ReplyTaking with(ReplyIntake intake) {
    return new Beans(database.em()).with(ReplyIntake.class, intake).get(ReplyTaking.class);
  }

  private static IncomingMail read(String raw) throws Exception {
    return IncomingMail.read(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void only_whoever_was_asked_answers_and_only_they_are_told() {
    take(mail("<1>", "somebody@elsewhere.example", address(), "", "Anna Weber."));

    assertThat(stage()).isEqualTo(LeadStage.INFO_REQUESTED);
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().body()).contains("another address");

    proof.host = Optional.of("mx.tandem.example");
    take(mail("<2>", sender(), address(), "", "Forged."));
    assertThat(sent.getLast().body()).contains("did not prove");
    take(
        mail(
            "<3>",
            sender(),
            address(),
            "Authentication-Results: mx.tandem.example; dmarc=pass header.from=fx.example\r\n",
            "Proven."));
    assertThat(stage()).isEqualTo(LeadStage.SUBMITTED);
  }

  @Test
  void an_address_that_was_made_up_leads_nowhere_and_of_an_older_question_its_sender_is_told() {
    String old = address();
    take(
        mail(
            "<1>",
            sender(),
            old.replaceAll("\\.[0-9a-f]{20}@", "." + "0".repeat(20) + "@"),
            "",
            "X"));
    take(mail("<2>", sender(), "reply@tandem.example", "", "X"));
    assertThat(stage()).isEqualTo(LeadStage.INFO_REQUESTED);

    take(mail("<3>", sender(), old, "", "Anna Weber."));
    now = now.plusSeconds(60);
    ask("And when?");
    take(mail("<4>", sender(), old, "", "An answer to the first question, late."));

    assertThat(stage()).isEqualTo(LeadStage.INFO_REQUESTED);
    assertThat(address()).isNotEqualTo(old);
    assertThat(sent)
        .singleElement()
        .extracting(Letter::body)
        .asString()
        .contains("earlier question");
    take(mail("<5>", "somebody@elsewhere.example", old, "", "A stranger who has the old mail."));
    assertThat(sent).hasSize(2);
    assertThat(sent.getLast().body()).contains("another address");

    take(mail("<6>", sender(), address(), "", "In March."));
    take(mail("<7>", sender(), old, "", "Later still."));
    assertThat(sent.getLast().body()).contains("nothing waits for an answer");
  }

  @Test
  void what_strangers_write_is_not_even_taken_apart() throws Exception {
    IncomingMail unsigned =
        read(
            mail(
                "<1>",
                sender(),
                address().replaceAll("\\.[0-9a-f]{20}@", "." + "0".repeat(20) + "@"),
                "",
                "X"));
    IncomingMail foreign = read(mail("<2>", "a@elsewhere.example", address(), "", "X"));
    IncomingMail own = read(mail("<3>", sender(), address(), "", "Anna Weber."));

    taking.take(unsigned);
    taking.take(foreign);
    assertThat(unsigned.body().read()).isFalse();
    assertThat(foreign.body().read()).isFalse();

    taking.take(own);
    assertThat(own.body().read()).isTrue();
    assertThat(stage()).isEqualTo(LeadStage.SUBMITTED);
  }

  @Test
  void what_cannot_be_taken_apart_is_told_to_whoever_was_asked() {
    take(
        mail(
            "<1>",
            sender(),
            address(),
            "Content-Type: multipart/mixed; boundary=b\r\n",
            "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(80) + "--b--\r\n"));

    assertThat(sent).singleElement().extracting(Letter::body).asString().contains("could not be");
    assertThat(stage()).isEqualTo(LeadStage.INFO_REQUESTED);
  }

  @Test
  void what_cannot_be_an_answer_is_sent_back_with_words_a_few_times_a_day() {
    take(mail("<1>", sender(), address(), "", "> Who buys?"));
    take(mail("<2>", sender(), address(), "", "x".repeat(LeadReplies.LONGEST + 1)));
    take(mail("<3>", sender(), address(), "", "x".repeat(IncomingMail.MOST_BYTES)));
    take(mail("<4>", sender(), address(), "Content-Type: application/pdf\r\n", "%PDF"));
    assertThat(sent)
        .extracting(Letter::body)
        .satisfiesExactly(
            body -> assertThat(body).contains("no words"),
            body -> assertThat(body).contains("4,000"),
            body -> assertThat(body).contains("1 MB"),
            body -> assertThat(body).contains("files"));

    for (int i = 5; i < 12; i++) {
      take(mail("<" + i + ">", sender(), address(), "", ""));
    }
    assertThat(sent).hasSize(5);
    assertThat(stage()).isEqualTo(LeadStage.INFO_REQUESTED);
  }

  @Test
  void what_programs_write_is_answered_by_nobody() {
    take(mail("<1>", sender(), address(), "Auto-Submitted: auto-replied\r\n", "I am away."));

    assertThat(stage()).isEqualTo(LeadStage.INFO_REQUESTED);
    assertThat(sent).isEmpty();
  }

  @Test
  void from_a_folder_each_mail_is_taken_and_a_broken_one_holds_up_no_other(@TempDir Path box)
      throws Exception {
    ReplyMaildir maildir =
        new Beans(database.em())
            .with(Clock.class, Clock.systemUTC())
            .with(ReplyTaking.class, taking)
            .get(ReplyMaildir.class);
    maildir.run();
    maildir.folder = Optional.of(box.toString());
    maildir.run();
    Files.writeString(
        box.resolve("new/1.broken"),
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(80)
            + "--b--\r\n");
    Files.writeString(
        box.resolve("new/2.good"), mail("<1>", sender(), address(), "", "Anna Weber."));

    maildir.run();

    assertThat(stage()).isEqualTo(LeadStage.SUBMITTED);
    assertThat(box.resolve("failed"))
        .as("it answers nothing: nobody has to look")
        .isEmptyDirectory();
    assertThat(box.resolve("new")).isEmptyDirectory();
    assertThat(box.resolve("cur")).isEmptyDirectory();
  }

  @Test
  void from_a_mailbox_each_mail_is_taken_and_deleted_and_a_broken_one_holds_up_no_other()
      throws Exception {
    GreenMail server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP),
            });
    server.start();
    try {
      var user = server.setUser("reply@tandem.example", "reply", "secret");
      user.deliver(
          message(
              "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                  + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(80)
                  + "--b--\r\n"));
      user.deliver(message(mail("<1>", sender(), address(), "", "Anna Weber.")));
      ReplyMailbox mailbox =
          new Beans(database.em())
              .with(Clock.class, ((InstantSource) () -> now).withZone(ZoneOffset.UTC))
              .with(ReplyTaking.class, taking)
              .get(ReplyMailbox.class);
      mailbox.run();
      mailbox.host = Optional.of("localhost");
      mailbox.port = Integer.toString(server.getImap().getPort());
      mailbox.tls = "false";
      mailbox.user = Optional.of("reply");
      mailbox.password = Optional.of("secret");

      mailbox.run();

      assertThat(stage()).isEqualTo(LeadStage.SUBMITTED);
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void what_a_short_outage_kept_from_being_taken_is_tried_again_ten_minutes_later_each_time(
      @TempDir Path box) throws Exception {
    AtomicInteger tries = new AtomicInteger();
    ReplyTaking away =
        new ReplyTaking() {
          @Override
          void take(IncomingMail mail) {
            if (tries.incrementAndGet() < 4) {
              throw new IllegalStateException("The database is away");
            }
            taking.take(mail);
          }
        };
    ReplyMaildir maildir =
        new Beans(database.em())
            .with(Clock.class, ((InstantSource) () -> now).withZone(ZoneOffset.UTC))
            .with(ReplyTaking.class, away)
            .get(ReplyMaildir.class);
    maildir.folder = Optional.of(box.toString());
    maildir.run();
    Files.writeString(box.resolve("new/1"), mail("<1>", sender(), address(), "", "Anna Weber."));

    for (int i = 1; i <= 4; i++) {
      maildir.run();
      maildir.run();
      maildir.run();
      assertThat(tries.get()).isEqualTo(i);
      now = now.plus(Duration.ofMinutes(11));
    }

    assertThat(stage()).isEqualTo(LeadStage.SUBMITTED);
    assertThat(box.resolve("failed")).isEmptyDirectory();
    assertThat(box.resolve("cur")).isEmptyDirectory();
  }

  private static MimeMessage message(String raw) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
  }

  private void ask(String question) {
    database.as(
        ANNA,
        () -> {
          LeadDesk desk = beans.get(LeadDesk.class);
          beans
              .get(LeadReview.class)
              .askForInformation(
                  ANNA,
                  id,
                  desk.find(ANNA, id).facts().version(),
                  Set.of(LeadField.CONTACT),
                  question);
        });
  }

  private String address() {
    return database.as(
        ReplyTaking.TANDEM,
        () ->
            beans
                .get(LeadReplies.class)
                .asked(ReplyTaking.TANDEM, id)
                .flatMap(asked -> addresses.of(id, asked))
                .orElseThrow());
  }

  private String sender() {
    return ours.sellerId.value() + "@fx.example";
  }

  private static String mail(String id, String from, String to, String head, String text) {
    return "Message-ID: %s\r\nFrom: Somebody <%s>\r\nTo: <%s>\r\nSubject: Re: A question\r\n%s\r\n%s"
        .formatted(id, from, to, head, text);
  }

  private void take(String raw) {
    try {
      taking.take(
          IncomingMail.read(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    } catch (java.io.IOException | jakarta.mail.MessagingException broken) {
      throw new AssertionError(broken);
    }
  }

  private LeadStage stage() {
    return database
        .as(ours.seller, () -> beans.get(LeadDesk.class).find(ours.seller, id))
        .facts()
        .stage();
  }

  private List<String> reasons() {
    return sent.stream().map(Letter::subject).toList();
  }
}
