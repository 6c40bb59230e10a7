package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.leads.LeadId;
import tandem.leads.LeadRejected;
import tandem.leads.RejectReason;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.audit.AuditEntry;
import tandem.platform.audit.AuditWriter;
import tandem.platform.audit.ChainCheck;
import tandem.platform.audit.HeadFiles;
import tandem.platform.audit.HeadSettings;
import tandem.platform.audit.JdbcChain;
import tandem.platform.audit.PersonalVault;
import tandem.platform.audit.StoredHead;
import tandem.platform.audit.Verification;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Records with sealed names, erased subjects, a firm's own log, and heads, in a real database. */
class AuditStorageTest {
  private static final PartnerId FIRM = new PartnerId(new UUID(7, 1));
  private static final PartnerId OTHER = new PartnerId(new UUID(7, 2));
  private static final Robot ROBOT = new Robot("audit");
  private static Instant now = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir static Path heads;
  private static TestDatabase database;
  private static HeadSettings settings;
  private static AuditTrail trail;
  private static AuditHeads taking;
  private static AuditWriter writer;
  private static PersonalVault vault;

  @BeforeAll
  static void prepare() throws SQLException {
    database = TestDatabase.shared();
    database.asOwner(
        "insert into partner (id, code, name, country, created_at, updated_at) values ('%s', 'audited', 'Audited', 'DE', now(), now()), ('%s', 'unaudited', 'Other', 'DE', now(), now()) on conflict do nothing"
            .formatted(FIRM.value(), OTHER.value()));
    settings = HeadSettings.of("the secret of the tests of heads", Optional.of(heads.toString()));
    InstantSource source = () -> now;
    Beans beans =
        new Beans(database.em())
            .with(Clock.class, source.withZone(ZoneOffset.UTC))
            .with(HeadSettings.class, settings)
            .with(Events.class, new Silent());
    trail = beans.get(AuditTrail.class);
    taking = beans.get(AuditHeads.class);
    writer = beans.get(AuditWriter.class);
    vault = beans.get(PersonalVault.class);
  }

  private static final class Silent extends Events {
    @Override
    public void publish(Caller caller, tandem.platform.DomainEvent event) {}
  }

  @Test
  void a_name_is_sealed_read_by_who_may_and_gone_with_its_key() throws SQLException {
    PartnerUser seller = partner(FIRM, 11, PartnerRole.SELLER);
    PartnerUser owner = partner(FIRM, 12, PartnerRole.ADMIN);
    CompanyUser auditor = company(CompanyRole.AUDITOR);
    LeadId lead = new LeadId(new UUID(7, 100));
    database.as(seller, () -> writer.write(entry(seller, lead.text(), true, "{}")));

    assertThat(stored("personal", lead.text()))
        .contains(seller.person().text())
        .doesNotContain("Nadja");
    assertThat(only(auditor, lead.text()).actorName()).contains("Nadja Seller");
    assertThat(only(owner, lead.text()).actorName()).contains("Nadja Seller");
    assertThat(list(partner(OTHER, 13, PartnerRole.ADMIN), lead.text())).isEmpty();

    assertThat(database.as(auditor, () -> vault.destroy(seller.person().text()))).isEqualTo(1);
    AuditRecord erased = only(auditor, lead.text());
    assertThat(erased.actorName()).isEmpty();
    assertThat(erased.erased()).isTrue();
    assertThat(check().findings()).isEmpty();

    String later = new LeadId(new UUID(7, 101)).text();
    database.as(seller, () -> writer.write(entry(seller, later, true, "{}")));
    assertThat(stored("personal", later)).isEqualTo("{}");
    assertThatThrownBy(() ->
            database.asOwner(
                "update personal_key set wrapped = 'x', master = 'y', destroyed_at = null where wrapped is null"))
        .hasMessageContaining("wrapped anew or destroyed");
  }

  @Test
  void comments_leave_the_clear_part_and_are_about_their_lead() {
    LeadId lead = new LeadId(new UUID(7, 110));
    LeadRejected event =
        new LeadRejected(
            lead,
            FIRM,
            new PersonId(new UUID(7, 11)),
            RejectReason.ALREADY_PROTECTED,
            "Call Ms Petrowa, \"8 800\"",
            now);

    var split =
        tandem.platform.PersonalMembers.split(event, tandem.platform.EventJson.write(event));

    assertThat(split.clear()).doesNotContain("Petrowa").contains("reason");
    assertThat(split.personal())
        .containsOnlyKeys(new AuditEntry.Subject(lead.text(), Optional.of(FIRM.value())));
    assertThat(split.personal().values().iterator().next())
        .isEqualTo("{\"comment\":\"Call Ms Petrowa, \\\"8 800\\\"\"}");
  }

  @Test
  void a_firm_never_reads_what_is_the_companys_alone() {
    CompanyUser approver = company(CompanyRole.APPROVER);
    String shared = new LeadId(new UUID(7, 120)).text();
    String inside = new LeadId(new UUID(7, 121)).text();
    database.as(approver, () -> writer.write(entry(approver, shared, true, "{}")));
    database.as(approver, () -> writer.write(entry(approver, inside, false, "{}")));
    PartnerUser owner = partner(FIRM, 12, PartnerRole.ADMIN);

    assertThat(list(owner, inside)).isEmpty();
    assertThat(only(owner, shared).actorName()).as("whom the company names to itself").isEmpty();
    assertThat(only(company(CompanyRole.ADMIN), shared).actorName()).contains("Ada Company");
    for (PartnerRole role : List.of(PartnerRole.SELLER, PartnerRole.FINANCE, PartnerRole.SYSTEM)) {
      assertThatThrownBy(() -> list(partner(FIRM, 14, role), shared))
          .isInstanceOf(Refusal.Forbidden.class);
    }
    assertThatThrownBy(() -> list(approver, shared)).isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  void filters_narrow_and_a_strange_cursor_begins_anew() {
    CompanyUser admin = company(CompanyRole.ADMIN);
    String object = new LeadId(new UUID(7, 130)).text();
    PartnerUser seller = partner(FIRM, 15, PartnerRole.SELLER);
    database.as(seller, () -> writer.write(entry(seller, object, true, "{\"n\": 1}")));

    assertThat(found(admin, object, "tandem-por", "", "")).hasSize(1);
    assertThat(found(admin, object, seller.person().text(), "", "")).hasSize(1);
    assertThat(found(admin, object, "no%body", "", "")).isEmpty();
    assertThat(found(admin, object, "", "Audit", "")).hasSize(1);
    assertThat(found(admin, object, "", OTHER.text(), "")).isEmpty();
    assertThat(found(admin, object, "", "", "REFUSED")).isEmpty();
    assertThat(
            database
                .as(
                    admin,
                    () ->
                        trail.list(
                            admin,
                            AuditFilter.ALL,
                            new PageRequest(
                                2,
                                Optional.of(
                                    new tandem.platform.Keyset("1; drop", new UUID(0, 0))))))
                .rows())
        .hasSize(2);
  }

  @Test
  void a_day_is_closed_once_by_a_signed_head_that_lies_outside_too() throws IOException {
    now = Instant.parse("2026-11-23T00:00:30Z");
    CompanyUser admin = company(CompanyRole.ADMIN);
    database.as(admin, () -> writer.write(entry(admin, "org_head", false, "{}")));

    Optional<StoredHead> head = database.as(ROBOT, () -> taking.takeIfDue(ROBOT));
    assertThat(head).isPresent();
    assertThat(head.get().statement()).contains("closes: 2026-11-22");
    assertThat(database.as(ROBOT, () -> taking.takeIfDue(ROBOT))).isEmpty();
    assertThat(database.as(ROBOT, () -> taking.bringOutside(ROBOT))).isEqualTo(1);
    assertThat(database.as(ROBOT, () -> taking.bringOutside(ROBOT))).isZero();

    now = now.plus(AuditHeads.EVERY);
    assertThat(database.as(ROBOT, () -> taking.takeIfDue(ROBOT))).as("nothing new").isEmpty();
    database.as(admin, () -> writer.write(entry(admin, "org_head", false, "{}")));
    assertThat(database.as(ROBOT, () -> taking.takeIfDue(ROBOT)))
        .get()
        .satisfies(hourly -> assertThat(hourly.statement()).contains("closes: -"));
    database.as(admin, () -> writer.write(entry(admin, "org_head", false, "{}")));
    now = now.plus(Duration.ofMinutes(59));
    assertThat(database.as(ROBOT, () -> taking.takeIfDue(ROBOT))).as("not yet").isEmpty();

    List<StoredHead> outside = new HeadFiles(heads).all();
    assertThat(outside).hasSize(1);
    assertThat(check().findings()).isEmpty();
    assertThat(check().heads()).isEqualTo(2);
    assertThat(check().unsealed()).isEqualTo(1);

    Path file = heads.resolve("head-00000001.txt");
    String whole = Files.readString(file);
    Files.writeString(file, whole.replaceFirst("lane (\\d+): (\\d+)", "lane $1: 1$2"));
    assertThat(check().findings())
        .as("a file that somebody changed vouches for nothing, but says so")
        .extracting(finding -> finding.kind().name())
        .containsExactly("HEAD_MISSING");
    Files.writeString(file, whole);
  }

  private static Verification check() {
    try (Connection superuser = database.superuser()) {
      return new ChainCheck(
              new JdbcChain(superuser), new HeadFiles(heads).all(), settings.trusted())
          .run(Optional.empty(), Optional.empty());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static AuditEntry entry(Actor actor, String object, boolean shared, String details) {
    return new AuditEntry(
        now,
        actor.person().value(),
        actor instanceof PartnerUser ? "PARTNER" : "COMPANY",
        actor.client(),
        Optional.of(FIRM.value()),
        "lead.tested",
        object,
        details,
        java.util.Map.of(
            new AuditEntry.Subject(actor.person().text(), actor.partner().map(PartnerId::value)),
            "{\"actor_name\": \"%s\"}".formatted(actor.name())),
        AuditEntry.Outcome.DONE,
        shared);
  }

  private static List<AuditRecord> list(Actor actor, String object) {
    return found(actor, object, "", "", "");
  }

  private static List<AuditRecord> found(
      Actor actor, String object, String who, String firm, String outcome) {
    AuditFilter filter =
        new AuditFilter(
            Optional.of(object),
            Optional.of(who).filter(it -> !it.isEmpty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(outcome).filter(it -> !it.isEmpty()).map(AuditEntry.Outcome::valueOf),
            Optional.of(firm).filter(it -> !it.isEmpty()));
    return database.as(actor, () -> trail.list(actor, filter, PageRequest.first(10)).rows());
  }

  private static AuditRecord only(Actor actor, String object) {
    List<AuditRecord> records = list(actor, object);
    assertThat(records).hasSize(1);
    return records.getFirst();
  }

  private static String stored(String column, String object) throws SQLException {
    try (Connection superuser = database.superuser();
        var rows =
            superuser
                .createStatement()
                .executeQuery(
                    "select %s from audit_record where object_id = '%s'"
                        .formatted(column, object))) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static CompanyUser company(CompanyRole role) {
    return new CompanyUser(
        new PersonId(new UUID(7, 90)), "Ada Company", Set.of(role), "en", "tandem-portal");
  }

  private static PartnerUser partner(PartnerId firm, int number, PartnerRole role) {
    return new PartnerUser(
        new PersonId(new UUID(7, number)),
        "Nadja Seller",
        firm,
        "Firm",
        Set.of(role),
        "en",
        "tandem-portal");
  }
}
