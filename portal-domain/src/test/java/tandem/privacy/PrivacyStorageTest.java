package tandem.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.PageRequest;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.platform.Sha256;
import tandem.platform.audit.AuditEntry;
import tandem.platform.audit.AuditWriter;
import tandem.platform.audit.ChainCheck;
import tandem.platform.audit.JdbcChain;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Requests of people against a real database: what is found, and that nothing is left of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrivacyStorageTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final UUID FIRM = new UUID(8, 1);
  private static final UUID SELLER = new UUID(8, 2);
  private static final UUID LEAD = new UUID(8, 3);
  private static final UUID DEAL = new UUID(8, 4);
  private static final UUID EVENT = new UUID(8, 15);
  private static final UUID SEAT = new UUID(8, 16);
  private static final String NAME = "Marlene Musterfrau";
  private static final String MAIL = "m.musterfrau@werk.example";
  private static final String PHONE = "+49 30 (123) 45-67";
  private static final CompanyUser ADMIN = company(CompanyRole.ADMIN);

  private static TestDatabase database;
  private static PrivacyDesk desk;
  private static AuditWriter writer;
  private static final List<DomainEvent> published = new ArrayList<>();

  @BeforeAll
  static void prepare() throws SQLException {
    database = TestDatabase.shared();
    Beans beans =
        new Beans(database.em())
            .with(Clock.class, Clock.fixed(NOON, ZoneOffset.UTC))
            .with(
                Events.class,
                new Events() {
                  @Override
                  public void publish(Caller caller, DomainEvent event) {
                    published.add(event);
                  }
                });
    desk = beans.get(PrivacyDesk.class);
    writer = beans.get(AuditWriter.class);
    database.asOwner(
        "insert into partner (id, code, name, country, created_at, updated_at) values ('%s', 'private', 'Private', 'DE', now(), now())"
            .formatted(FIRM),
        "insert into person (id, partner_id, username, name, email) values ('%s', '%s', 'pseller', 'Paul Privat', 'paul@private.example')"
            .formatted(SELLER, FIRM),
        """
        insert into lead (id, partner_id, owner_id, owner_name, stage, contact_name, contact_email, contact_phone, contact_consent, need, created_at, updated_at)
        values ('%s', '%s', '%s', 'Paul Privat', 'APPROVED', '%s', '%s', '%s', true, 'Ask marlene MUSTERFRAU (%s) about 3.*', now(), now())
        """
            .formatted(LEAD, FIRM, SELLER, NAME, MAIL, PHONE, PHONE),
        """
        insert into deal (id, partner_id, lead_id, owner_id, owner_name, stage, amount, currency, need, opened_at, stage_since, created_at, updated_at)
        values ('%s', '%s', '%s', '%s', 'Paul Privat', 'PROPOSAL', 10, 'EUR', 'Call %s', now(), now(), now(), now())
        """
            .formatted(DEAL, FIRM, LEAD, SELLER, PHONE),
        "insert into message (id, deal_id, partner_id, visibility, author_id, author_name, author_side, body, written_at) values ('%s', '%s', '%s', 'SHARED', '%s', 'Paul Privat', 'PARTNER', '%s wrote from %s', now())"
            .formatted(
                new UUID(8, 5), DEAL, FIRM, SELLER, NAME, MAIL.toUpperCase(java.util.Locale.ROOT)),
        "insert into lead_decision (id, lead_id, partner_id, kind, author_id, author_name, comment, decided_at) values ('%s', '%s', '%s', 'APPROVE', '%s', 'X', 'Good, %s', now())"
            .formatted(new UUID(8, 6), LEAD, FIRM, UUID.randomUUID(), NAME),
        "insert into lead_request (id, lead_id, partner_id, kind, reason, author_id, author_name, asked_at, due_at) values ('%s', '%s', '%s', 'EXTENSION', 'We met %s', '%s', 'Paul Privat', now(), now())"
            .formatted(new UUID(8, 16), LEAD, FIRM, NAME, SELLER),
        "insert into history_entry (id, object_id, partner_id, event, author_name, author_side, details, shared, at) values ('%s', 'lead_private', '%s', 'lead.tested', 'Paul Privat', 'PARTNER', '{\"comment\": \"%s\"}', true, '%s')"
            .formatted(new UUID(8, 7), FIRM, NAME, NOON),
        "insert into payout (id, partner_id, reference, amount, currency, paid_on, author_id, author_name, created_at) values ('%s', '%s', 'R-9', 10, 'EUR', current_date, '%s', 'Paul Privat', now())"
            .formatted(new UUID(8, 8), FIRM, SELLER),
        "insert into consent_record (id, partner_id, lead_id, contact_key, text_version, text_hash, recorded_by, client, recorded_at) values ('%s', '%s', '%s', '%s', 'v', '%s', '%s', 'c', now())"
            .formatted(new UUID(8, 9), FIRM, LEAD, Sha256.hex(MAIL), "b".repeat(64), SELLER),
        """
        insert into partner_application (id, stage, firm_name, name_key, country, tax_scheme, tax_number, website, domain, contact_name, contact_email,
          contact_phone, locale, territory, products, about, consent_at, question, answer, reviewer_id, reviewer_name, submitted_at, due_at, updated_at)
        values ('%s', 'IN_REVIEW', 'Werk', 'werk', 'DE', 'VAT', 'DE1', 'werk.example', 'werk.example', '%s', '%s', '%s', 'en', 'Berlin', 'All',
          'We are led by %s', now(), 'Who?', 'Ask %s', '%s', 'Paul Privat', now(), now(), now())
        """
            .formatted(new UUID(8, 10), NAME, MAIL, PHONE, NAME, MAIL, SELLER),
        "insert into invitation (id, partner_id, email, name, locale, roles, state, author_id, author_name, created_at, expires_at) values ('%s', '%s', '%s', '%s', 'en', '{partner_seller}', 'SENT', '%s', 'Paul Privat', now(), now())"
            .formatted(new UUID(8, 11), FIRM, MAIL, NAME, SELLER),
        "insert into member_handover (id, partner_id, from_id, from_name, to_id, to_name, author_id, author_name, items, at) values ('%1$s', '%2$s', '%3$s', 'Paul Privat', '%3$s', 'Paul Privat', '%3$s', 'Paul Privat', '[{\"title\": \"%4$s\"}]', now())"
            .formatted(new UUID(8, 12), FIRM, SELLER, NAME),
        "insert into partner_status_change (id, partner_id, status, reason, note, author_id, author_name, contact, at) values ('%s', '%s', 'ACTIVE', 'other', 'Spoke to %s', '%s', 'Paul Privat', 'paul@private.example', now())"
            .formatted(new UUID(8, 13), FIRM, NAME, SELLER),
        "insert into event (id, name, object_id, partner_id, payload, created_at) values ('%s', 'lead.tested', '%s', '%s', '{\"contactName\": \"%s\", \"amount\": 100000.0000, \"said\": \"call %s\"}', now())"
            .formatted(EVENT, PublicId.format("lead", LEAD), FIRM, NAME, PHONE),
        "insert into partner (id, code, name, country, created_at, updated_at) values ('%s', 'private2', 'Other', 'DE', now(), now())"
            .formatted(new UUID(8, 20)),
        "insert into person (id, partner_id, username, name, email, account) values ('%s', '%s', 'pseller', 'Paul Privat', 'paul@private.example', '%s')"
            .formatted(SEAT, new UUID(8, 20), SELLER),
        "insert into tier_assignment (id, partner_id, tier, valid_from, reason, author_id, author_name, created_at) values ('%s', '%s', 'GOLD', current_date, '%s asked', '%s', 'Paul Privat', now())"
            .formatted(new UUID(8, 14), FIRM, NAME, SELLER));
    database.as(
        ADMIN,
        () ->
            writer.write(
                entry(
                    "lead_private",
                    Map.of(
                        new AuditEntry.Subject(new PersonId(SELLER).text(), Optional.of(FIRM)),
                        "{\"actor_name\": \"Paul Privat\"}",
                        new AuditEntry.Subject(PublicId.format("lead", LEAD), Optional.of(FIRM)),
                        "{\"comment\": \"" + NAME + "\"}"))));
  }

  @BeforeEach
  void forget() {
    published.clear();
  }

  private static AuditEntry entry(String object, Map<AuditEntry.Subject, String> personal) {
    return new AuditEntry(
        NOON,
        SELLER,
        "PARTNER",
        "test",
        Optional.of(FIRM),
        "lead.tested",
        object,
        "{}",
        personal,
        AuditEntry.Outcome.DONE,
        true);
  }

  @Test
  void terms_are_the_laws() {
    SubjectRequestId russian = receive(RequestKind.ACCESS, PrivacyLaw.RU_152FZ, MAIL);
    SubjectRequestId european = receive(RequestKind.ACCESS, PrivacyLaw.GDPR, MAIL);

    assertThat(view(russian).dueAt()).isEqualTo(Instant.parse("2026-12-07T12:00:00Z"));
    assertThat(view(european).dueAt()).isEqualTo(Instant.parse("2026-12-23T12:00:00Z"));
    assertThat(published).hasOnlyElementsOfType(SubjectRequestReceived.class).hasSize(2);
  }

  @Test
  void access_shows_everything_by_address_and_is_noted() {
    SubjectRequestId id =
        receive(RequestKind.ACCESS, PrivacyLaw.GDPR, MAIL.toUpperCase(java.util.Locale.ROOT));
    HeldData held = database.as(ADMIN, () -> desk.export(ADMIN, id));

    assertThat(held.tables())
        .extracting(HeldData.Held::table)
        .contains("lead", "message", "consent_record");
    assertThat(held.toString()).contains(NAME, PHONE);
    assertThat(published).last().isInstanceOf(PersonExported.class);
    fulfil(id, "Sent by mail");
    assertThat(view(id).state()).isEqualTo(RequestState.FULFILLED);
    assertThat(view(id).answer()).contains("Sent by mail");
    assertThatThrownBy(() -> fulfil(id, "again"))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("already_decided"));
    assertThatThrownBy(() -> database.as(ADMIN, () -> desk.fulfil(ADMIN, id, 99, "again")))
        .isInstanceOf(Refusal.VersionMismatch.class);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void nothing_is_left_of_an_erased_contact_and_of_an_erased_account() throws SQLException {
    SubjectRequestId contact = receive(RequestKind.ERASURE, PrivacyLaw.RU_152FZ, MAIL);
    assertThatThrownBy(() -> fulfil(contact, "asked"))
        .as("mail under way, a decision due, a question of access")
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            it -> {
              assertThat(it.code()).isEqualTo("still_open");
              assertThat(it.allowed().toString()).contains("inv_", "app_", "dsr_");
            });
    endWhatIsOpen();
    fulfil(contact, "asked");

    assertThat(everywhere("musterfrau", PHONE)).as("the contact in any table").isEmpty();
    assertThat(text("select payload from event where id = '%s'".formatted(EVENT)))
        .as("numbers and other members are not touched")
        .contains("100000.0000", "\"" + view(contact).pseudonym().get() + "\"");
    SubjectRequestView done = view(contact);
    assertThat(done.email()).isEmpty();
    assertThat(done.answer()).isEmpty();
    assertThat(done.pseudonym().orElseThrow()).startsWith("erased-");
    assertThat(done.erased())
        .containsEntry("lead.contact", 1L)
        .containsEntry("partner_application.contact", 1L)
        .containsEntry("invitation.email", 1L)
        .containsEntry("member_handover.items", 1L)
        .containsEntry("partner_status_change.note", 1L)
        .containsEntry("message.body", 1L)
        .containsEntry("lead_decision.comment", 1L)
        .containsEntry("audit_record.personal", 1L);
    assertThat(text("select need from lead where id = '%s'".formatted(LEAD)))
        .isEqualTo("Ask %1$s (%1$s) about 3.*".formatted(done.pseudonym().get()));
    assertThat(
            text(
                "select coalesce(contact_key, '-') from consent_record where lead_id = '%s'"
                    .formatted(LEAD)))
        .isEqualTo("-");

    SubjectRequestId account =
        database.as(
            ADMIN,
            () ->
                desk.receive(
                    ADMIN,
                    new ReceiveRequest(
                        RequestKind.ERASURE,
                        PrivacyLaw.GDPR,
                        Optional.of(new PersonId(SELLER)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    assertThat(view(account).name()).contains("Paul Privat");
    fulfil(account, "asked");

    assertThat(everywhere("paul privat", "paul@private.example", "pseller")).isEmpty();
    assertThat(published).last().isInstanceOf(PersonErased.class);
    assertThat(
            text(
                "select string_agg(distinct state, ',') from person where name = '%s'"
                    .formatted(view(account).pseudonym().get())))
        .as("both seats")
        .isEqualTo("DISABLED");
    assertThat(text("select state from person where id = '%s'".formatted(SEAT)))
        .isEqualTo("DISABLED");
    assertThat(text("select state from invitation where id = '%s'".formatted(new UUID(8, 11))))
        .isEqualTo("REVOKED");
    assertThat(text("select amount || ' ' || author_name from payout where reference = 'R-9'"))
        .isEqualTo("10.0000 " + view(account).pseudonym().orElseThrow());
    assertThat(text("select author_name from history_entry where object_id = 'lead_private'"))
        .isEqualTo(view(account).pseudonym().orElseThrow());
    try (Connection superuser = database.superuser()) {
      assertThat(
              new ChainCheck(new JdbcChain(superuser), List.of(), Map.of())
                  .run(Optional.empty(), Optional.empty())
                  .findings())
          .as("the chain verifies")
          .filteredOn(finding -> !finding.kind().name().startsWith("HEAD"))
          .isEmpty();
    }
  }

  @Test
  void only_administrators_handle_requests_and_auditors_read_them() {
    CompanyUser auditor = company(CompanyRole.AUDITOR);
    SubjectRequestId id =
        receive(RequestKind.ACCESS, PrivacyLaw.GDPR, "paul@private.example", SELLER);

    assertThat(
            database
                .as(auditor, () -> desk.list(auditor, Optional.empty(), PageRequest.first(5)))
                .rows())
        .isNotEmpty();
    assertThatThrownBy(() -> database.as(auditor, () -> desk.export(auditor, id)))
        .isInstanceOf(Refusal.Forbidden.class);
    CompanyUser approver = company(CompanyRole.APPROVER);
    assertThatThrownBy(() -> database.as(approver, () -> desk.find(approver, id)))
        .isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  void wrong_input_is_named() {
    assertThatThrownBy(() -> receive(RequestKind.ACCESS, PrivacyLaw.GDPR, "not an address"))
        .hasMessageContaining("email");
    assertThatThrownBy(() -> receive(RequestKind.ACCESS, PrivacyLaw.GDPR, "nobody@nowhere.example"))
        .isInstanceOfSatisfying(
            Refusal.Unprocessable.class, it -> assertThat(it.code()).isEqualTo("nothing_held"));
    assertThatThrownBy(() ->
            database.as(
                ADMIN,
                () ->
                    desk.receive(
                        ADMIN,
                        new ReceiveRequest(
                            RequestKind.ACCESS,
                            PrivacyLaw.GDPR,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(LocalDate.of(2026, 11, 24))))))
        .hasMessageContaining("person_or_email")
        .hasMessageContaining("in_the_future");
  }

  @Test
  void words_are_whole_words_and_json_stays_json() throws SQLException {
    assertThat(
            text(
                "select redacted('jan@x.de, an@x.de. Plan lieferbar, An Li! AN@X.DE', whole_words(array['an@x.de', 'An Li']), 'P', 100)"))
        .isEqualTo("jan@x.de, P. Plan lieferbar, P! P");
    assertThat(
            text(
                """
                select redacted_json('{"An Li": [100000.0000, "An Li", "an", "with An Li.", null, {}]}',
                  whole_words(array['An Li', '00000']), array['an'], 'P')
                """))
        .isEqualTo("{\"An Li\": [100000.0000, \"P\", \"P\", \"with P.\", null, {}]}");
    assertThat(
            text(
                """
                select redacted('Ask Anna "Ani" (a+b) now', whole_words(array['Anna "Ani" (a+b)']), 'P', 5)
                """))
        .isEqualTo("Ask P");
    assertThat(
            text(
                """
                select redacted('{"anna": "Anna came", "n": 5}', whole_words(array['anna', '5']), 'A "P"', 100)
                """))
        .isEqualTo("{\"n\": 5, \"anna\": \"A \\\"P\\\" came\"}");
  }

  /** What a person would do on other pages before an erasure. */
  private static void endWhatIsOpen() throws SQLException {
    database.asOwner(
        "update invitation set state = 'REVOKED', closed_at = now() where id = '%s'"
            .formatted(new UUID(8, 11)),
        "update partner_application set stage = 'REJECTED' where id = '%s'"
            .formatted(new UUID(8, 10)));
    database
        .as(
            ADMIN,
            () -> desk.list(ADMIN, Optional.of(RequestState.RECEIVED), PageRequest.first(50)))
        .rows()
        .stream()
        .filter(open -> open.kind() == RequestKind.ACCESS)
        .forEach(open ->
            database.as(
                ADMIN,
                () -> {
                  desk.refuse(ADMIN, open.id(), open.version(), "asked twice");
                  return open;
                }));
  }

  private static SubjectRequestId receive(RequestKind kind, PrivacyLaw law, String email) {
    return database.as(
        ADMIN,
        () ->
            desk.receive(
                ADMIN,
                new ReceiveRequest(
                    kind,
                    law,
                    Optional.empty(),
                    Optional.of(email),
                    Optional.empty(),
                    Optional.empty())));
  }

  private static SubjectRequestId receive(
      RequestKind kind, PrivacyLaw law, String ignored, UUID person) {
    return database.as(
        ADMIN,
        () ->
            desk.receive(
                ADMIN,
                new ReceiveRequest(
                    kind,
                    law,
                    Optional.of(new PersonId(person)),
                    Optional.empty(),
                    Optional.of("by letter"),
                    Optional.empty())));
  }

  private static void fulfil(SubjectRequestId id, String how) {
    long version = view(id).version();
    database.as(ADMIN, () -> desk.fulfil(ADMIN, id, version, how));
  }

  private static SubjectRequestView view(SubjectRequestId id) {
    return database.as(ADMIN, () -> desk.find(ADMIN, id));
  }

  /** Tables in which any of the words stands in any column, whatever its case. */
  private static List<String> everywhere(String... words) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection superuser = database.superuser()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          superuser
              .createStatement()
              .executeQuery(
                  "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        for (String word : words) {
          try (var query =
              superuser.prepareStatement(
                  "select count(*) from \"%s\" t where position(lower(?) in lower(t::text)) > 0"
                      .formatted(table))) {
            query.setString(1, word);
            try (ResultSet row = query.executeQuery()) {
              row.next();
              if (row.getLong(1) > 0) {
                found.add(table + ": " + word);
              }
            }
          }
        }
      }
    }
    return found;
  }

  private static String text(String sql) throws SQLException {
    try (Connection superuser = database.superuser();
        ResultSet row = superuser.createStatement().executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static CompanyUser company(CompanyRole role) {
    return new CompanyUser(
        new PersonId(new UUID(8, 90)), "Ada", Set.of(role), "en", "tandem-portal");
  }
}
