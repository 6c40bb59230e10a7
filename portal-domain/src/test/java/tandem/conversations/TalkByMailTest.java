package tandem.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.access.RowScope;
import tandem.deals.DealId;
import tandem.deals.DealTalk;
import tandem.deals.MessageId;
import tandem.deals.MessageView;
import tandem.deals.MessageWritten;
import tandem.deals.Visibility;
import tandem.leads.FlushingEvents;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.PageRequest;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** What is said on a deal: who is told, who has read it, and what comes back by mail. */
@SuppressWarnings("UnnecessaryAssignment") // settings, as an installation gives them
class TalkByMailTest {
  private static final TestDatabase database = TestDatabase.shared();

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture others = new FirmFixture(database);
  private final DealId deal = new DealId(UUID.randomUUID());
  private final CompanyUser manager =
      new CompanyUser(
          new PersonId(UUID.randomUUID()),
          "Clara Brandt",
          Set.of(CompanyRole.CHANNEL_MANAGER),
          "en",
          "test",
          RowScope.OWN);
  private final List<String> sent = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();
  private final ReplyAddress addresses = new ReplyAddress();
  private final SenderProof proof = new SenderProof();
  private Instant now = Instant.parse("2027-02-15T10:00:00Z");
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, ((InstantSource) () -> now).withZone(ZoneOffset.UTC))
          .with(Events.class, new FlushingEvents(database.em(), ours.events))
          .with(ReplyAddress.class, addresses)
          .with(SenderProof.class, proof)
          .with(MailSender.class, new Caught());
  private final DealTalk talk = beans.get(DealTalk.class);
  private final TalkAddress talkAddresses = beans.get(TalkAddress.class);
  private final ReplyTaking taking =
      new Beans(database.em()).with(ReplyIntake.class, new InTransactions()).get(ReplyTaking.class);

  private final class Caught extends MailSender {
    @Override
    void send(String address, Reader reader, Letter letter) {
      sent.add(address);
      letters.add(letter);
    }
  }

  private final class InTransactions extends ReplyIntake {
    private final ReplyIntake real = beans.get(ReplyIntake.class);

    @Override
    ReplyFate examine(Caller robot, IncomingMail mail) {
      return database.as(robot, () -> real.examine(robot, mail));
    }

    @Override
    void say(Actor author, IncomingMail mail, ReplyFate.Said said) {
      database.as(author, () -> real.say(author, mail, said));
    }

    @Override
    void ignore(Caller robot, IncomingMail mail, ReplyFate.Ignored ignored) {
      database.as(robot, () -> real.ignore(robot, mail, ignored));
    }

    @Override
    void unsaid(Caller robot, IncomingMail mail, ReplyFate.Unsaid unsaid) {
      database.as(robot, () -> real.unsaid(robot, mail, unsaid));
    }
  }

  @BeforeEach
  void a_deal_of_our_seller_whom_a_manager_looks_after() throws SQLException {
    addresses.base = Optional.of("reply@tandem.example");
    addresses.secret = "a secret of more than thirty-two characters";
    proof.host = Optional.empty();
    UUID boss = manager.person().value();
    database.asOwner(
        "insert into deal (id, partner_id, customer_name, owner_id, owner_name, stage, amount, currency, opened_at, stage_since, created_at, updated_at) values ('%s', '%s', 'Hansa', '%s', 'Somebody', 'PROSPECT', 100, 'EUR', now(), now(), now(), now())"
            .formatted(deal.value(), ours.firm.value(), ours.sellerId.value()),
        "update person set name = 'Olga Owner' where id = '%s'".formatted(ours.ownerId.value()),
        "insert into person (id, username, name, email, roles) values ('%s', '%s', 'Clara Brandt', '%s@tandem.example', '{channel_manager}')"
            .formatted(boss, boss, boss),
        "insert into company_scope (person_id, scope, given_at) values ('%s', 'OWN', now())"
            .formatted(boss),
        "insert into portfolio values ('%s', '%s', '%s', now())"
            .formatted(ours.firm.value(), boss, boss));
  }

  @Test
  void the_first_word_of_a_dealer_reaches_who_looks_after_the_firm() {
    tell(say(ours.seller, Visibility.SHARED, "Could you join us on Thursday?"));

    assertThat(sent).containsExactly(manager.person().value() + "@tandem.example");
    assertThat(letters.getFirst().body()).contains("Could you join us on Thursday?");
    assertThat(letters.getFirst().answerTo().orElseThrow()).startsWith("reply+d");
  }

  @Test
  void whoever_follows_has_unread_messages_until_they_read_them() {
    say(ours.seller, Visibility.SHARED, "One");
    MessageId two = say(manager, Visibility.SHARED, "Two");
    MessageId note = say(manager, Visibility.COMPANY, "Thin margin");
    MessageId three = say(manager, Visibility.SHARED, "Three");

    assertThat(unread(ours.seller)).isEqualTo(2);
    assertThat(unread(ours.owner)).isZero();
    assertThat(unread(manager)).isZero();
    assertThat(read(ours.seller, two)).isEqualTo(1);
    assertThat(unread(ours.seller)).isEqualTo(1);
    assertThat(read(ours.seller, three)).isZero();
    assertThat(unread(ours.seller)).isZero();
    assertThatThrownBy(() -> read(ours.seller, note)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> read(others.owner, two)).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void who_is_named_is_told_and_follows_from_then_on() {
    tell(say(manager, Visibility.SHARED, "Hello @Olga Owner, your turn."));

    assertThat(sent).contains(ours.ownerId.value() + "@fx.example");
    assertThat(letters).anyMatch(letter -> letter.subject().contains("You are asked"));
    assertThat(unread(ours.owner)).isEqualTo(1);
    assertThat(newest(ours.owner).mentioned()).containsExactly(ours.ownerId);
  }

  @Test
  void nobody_is_named_who_may_not_read_it() {
    refused(() -> say(manager, Visibility.COMPANY, "@Olga Owner is late"), "body");
    refused(() -> say(ours.seller, Visibility.SHARED, "@Clara Brandt?"), "body");
    refused(() -> write(manager, Visibility.SHARED, Set.of(others.ownerId)), "mentions.0");
    refused(() -> write(manager, Visibility.COMPANY, Set.of(ours.ownerId)), "mentions.0");

    say(manager, Visibility.SHARED, "I am here");
    tell(say(ours.seller, Visibility.SHARED, "@Clara Brandt?"));
    assertThat(sent).containsExactly(manager.person().value() + "@tandem.example");
  }

  @Test
  void a_reply_stands_on_the_deal_in_the_name_of_who_was_written_to() {
    take(
        "<1>", seller(), address(ours.sellerId, Visibility.SHARED), "", "Thursday is fine.\n\n> ?");

    MessageView said = newest(manager);
    assertThat(said.body()).isEqualTo("Thursday is fine.");
    assertThat(said.authorId()).isEqualTo(ours.sellerId);
    assertThat(said.visibility()).isEqualTo(Visibility.SHARED);
    assertThat(ours.published).anyMatch(MessageWritten.class::isInstance);

    take("<1>", seller(), address(ours.sellerId, Visibility.SHARED), "", "Thursday is fine.");
    assertThat(messages(manager)).hasSize(1);
  }

  @Test
  void a_reply_to_a_note_of_the_company_stays_with_the_company() {
    String boss = manager.person().value() + "@tandem.example";
    take("<1>", boss, address(manager.person(), Visibility.COMPANY), "", "Yes, too thin.");

    assertThat(newest(manager).visibility()).isEqualTo(Visibility.COMPANY);
    assertThat(messages(ours.seller)).isEmpty();

    // the same signature with the other letter before it fits nothing
    String turned = address(manager.person(), Visibility.COMPANY).replace("+c", "+d");
    take("<2>", boss, turned, "", "Shared by a trick");
    assertThat(messages(ours.seller)).isEmpty();
    // and a dealer has no address for notes
    take("<3>", seller(), address(ours.sellerId, Visibility.COMPANY), "", "Let me in");
    assertThat(messages(manager)).hasSize(1);
  }

  @Test
  void a_forged_sender_is_refused_and_only_who_was_written_to_is_told() {
    String address = address(ours.sellerId, Visibility.SHARED);
    take("<1>", "somebody@elsewhere.example", address, "", "It is me");
    assertThat(sent).containsExactly(seller());
    assertThat(letters.getFirst().body()).contains("another address");

    proof.host = Optional.of("mx.tandem.example");
    take("<2>", seller(), address, "", "Forged");
    assertThat(letters.getLast().body()).contains("did not prove");
    take(
        "<3>",
        seller(),
        address.replaceAll("\\.[0-9a-f]{20}@", "." + "0".repeat(20) + "@"),
        "",
        "X");
    take("<4>", seller(), address, "Auto-Submitted: auto-replied\r\n", "I am away");

    assertThat(sent).hasSize(2);
    assertThat(messages(manager)).isEmpty();
  }

  @Test
  void programs_that_answer_each_other_and_hide_it_are_stopped() {
    String address = address(ours.sellerId, Visibility.SHARED);
    for (int i = 0; i < TalkReplies.MOST_AN_HOUR + 10; i++) {
      take("<" + i + ">", seller(), address, "", "I am away, really");
    }

    assertThat(messages(manager)).hasSize(TalkReplies.MOST_AN_HOUR);
    assertThat(sent).hasSize(5).containsOnly(seller());
    assertThat(letters.getFirst().body()).contains("too many");
  }

  @Test
  void a_long_thread_comes_in_pages_and_none_is_lost() {
    for (int i = 0; i < 30; i++) {
      say(manager, Visibility.SHARED, "Word " + i);
    }
    var first = database.as(ours.seller, () -> talk.list(ours.seller, deal, PageRequest.first(25)));
    var rest =
        database.as(
            ours.seller, () -> talk.list(ours.seller, deal, new PageRequest(25, first.next())));

    assertThat(first.rows()).hasSize(25);
    assertThat(rest.rows()).hasSize(5);
    assertThat(rest.next()).isEmpty();
    assertThat(rest.rows())
        .extracting(MessageView::body)
        .doesNotContainAnyElementsOf(first.rows().stream().map(MessageView::body).toList());
  }

  private static void refused(Runnable work, String field) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.problems())
                    .singleElement()
                    .satisfies(problem -> {
                      assertThat(problem.field()).isEqualTo(field);
                      assertThat(problem.code()).isEqualTo("mention_unknown");
                    }));
  }

  private MessageId say(Actor actor, Visibility visibility, String body) {
    now = now.plusSeconds(1);
    return database.as(actor, () -> talk.say(actor, deal, visibility, body, List.of()));
  }

  private MessageId write(Actor actor, Visibility visibility, Set<PersonId> mentioned) {
    return database.as(actor, () -> talk.write(actor, deal, visibility, "Hello", mentioned));
  }

  private int unread(Actor actor) {
    return database.as(actor, () -> talk.unread(actor, List.of(deal)).getOrDefault(deal, 0));
  }

  private int read(Actor actor, MessageId upTo) {
    return database.as(actor, () -> talk.read(actor, upTo).unread());
  }

  private List<MessageView> messages(Actor actor) {
    return database.as(actor, () -> talk.list(actor, deal, PageRequest.first(100)).rows());
  }

  private MessageView newest(Actor actor) {
    return messages(actor).getFirst();
  }

  /** As the outbox does after the message was committed. */
  private void tell(MessageId message) {
    MessageWritten event =
        ours.published.stream()
            .filter(MessageWritten.class::isInstance)
            .map(MessageWritten.class::cast)
            .filter(each -> each.message().equals(message))
            .findFirst()
            .orElseThrow();
    database.as(
        ReplyTaking.TANDEM, () -> beans.get(TellOfMessage.class).on(message.value(), event));
  }

  private String address(PersonId person, Visibility visibility) {
    return talkAddresses.of(deal, visibility, person).orElseThrow();
  }

  private String seller() {
    return ours.sellerId.value() + "@fx.example";
  }

  private void take(String id, String from, String to, String head, String text) {
    now = now.plusSeconds(1);
    String raw =
        "Message-ID: %s\r\nFrom: Somebody <%s>\r\nTo: <%s>\r\nSubject: Re: A deal\r\n%s\r\n%s"
            .formatted(id, from, to, head, text);
    try {
      taking.take(
          IncomingMail.read(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    } catch (java.io.IOException | jakarta.mail.MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
