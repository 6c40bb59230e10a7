package tandem.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.leads.DecisionId;
import tandem.leads.LeadApproved;
import tandem.leads.LeadId;
import tandem.leads.LeadSubmitted;
import tandem.leads.LeadWithdrawn;
import tandem.platform.Refusal;
import tandem.platform.Sha256;
import tandem.platform.audit.HeadKey;
import tandem.platform.audit.HeadSettings;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Receipts in a real database: chained, one after the other, never changed, nobody else's. */
class ReceiptIssuingTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final HeadSettings SETTINGS = HeadSettings.of("k".repeat(32), Optional.empty());

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private final LeadId first = new LeadId(UUID.randomUUID());
  private final LeadId second = new LeadId(UUID.randomUUID());

  @BeforeEach
  void leads() throws SQLException {
    lead(first);
    lead(second);
  }

  private void lead(LeadId id) throws SQLException {
    database.asOwner(
        "insert into lead (id, partner_id, owner_id, owner_name, stage, tax_scheme, tax_number, customer_name, name_key, country, amount, currency, submitted_at, due_at, waiting_since, created_at, updated_at)"
            .concat(
                " values ('%s', '%s', '%s', 'Somebody', 'SUBMITTED', 'INN', '7707083893', 'Ромашка', 'romashka', 'RU', 100, 'EUR', now(), now(), now(), now(), now())"
                    .formatted(id.value(), ours.firm.value(), ours.sellerId.value())));
  }

  private Beans beans() {
    return beans(database.em());
  }

  private static Beans beans(EntityManager em) {
    Beans beans =
        new Beans(em)
            .with(Clock.class, Clock.fixed(NOON, ZoneOffset.UTC))
            .with(HeadSettings.class, SETTINGS);
    return beans.with(ReceiptsAtEnd.class, new AtOnce(beans.get(ReceiptWriting.class)));
  }

  /** Here the last thing of a transaction is the only one. */
  private static final class AtOnce extends ReceiptsAtEnd {
    private final ReceiptWriting next;

    private AtOnce(ReceiptWriting next) {
      this.next = next;
    }

    @Override
    void add(DueReceipt due) {
      next.write(new Robot("receipts"), List.of(due));
    }
  }

  private void submitted(LeadId lead) {
    Beans beans = beans();
    database.as(
        ours.seller,
        () ->
            beans
                .get(ReceiptIssuing.class)
                .on(new LeadSubmitted(lead, ours.firm, ours.sellerId, NOON, NOON)));
  }

  private void withdrawn(LeadId lead) {
    Beans beans = beans();
    database.as(
        ours.seller,
        () ->
            beans
                .get(ReceiptIssuing.class)
                .on(new LeadWithdrawn(lead, ours.firm, ours.sellerId, NOON)));
  }

  private ReceiptFile file(LeadId lead) {
    LeadReceipts receipts = beans().get(LeadReceipts.class);
    return database.as(ours.seller, () -> receipts.file(ours.seller, lead));
  }

  @Test
  void a_firms_receipts_are_one_chain_and_each_lead_has_its_own_in_it() {
    submitted(first);
    submitted(second);
    withdrawn(first);

    List<ReceiptStatement> said = file(first).receipts().stream().map(Receipt::statement).toList();
    assertThat(said).extracting(ReceiptStatement::number).containsExactly(1L, 3L);
    assertThat(said).extracting(ReceiptStatement::step).containsExactly(1L, 2L);
    assertThat(said)
        .extracting(ReceiptStatement::event)
        .containsExactly("lead.submitted", "lead.withdrawn");
    assertThat(said.getLast().previous())
        .isEqualTo(file(second).receipts().getFirst().statement().fingerprint());
    assertThat(ReceiptCheck.of(file(first).json(), SETTINGS.trusted()).holds()).isTrue();
  }

  @Test
  void the_decision_it_names_is_the_one_of_its_own_transaction() throws SQLException {
    UUID mine = UUID.randomUUID();
    decided(UUID.randomUUID(), "2099-01-01"); // by a node whose clock is ahead
    Beans beans = beans();
    database.as(
        new Robot("Tandem"),
        () -> {
          database
              .em()
              .createNativeQuery(decision(mine, "2026-11-20"), Object.class)
              .executeUpdate();
          beans
              .get(ReceiptIssuing.class)
              .on(new LeadApproved(first, ours.firm, ours.sellerId, LocalDate.EPOCH, NOON));
          return mine;
        });

    assertThat(file(first).receipts().getLast().record())
        .contains("\"decision_id\":\"" + new DecisionId(mine).text() + "\"");
  }

  private void decided(UUID id, String day) throws SQLException {
    database.asOwner(decision(id, day));
  }

  private String decision(UUID id, String day) {
    return "insert into lead_decision (id, lead_id, partner_id, kind, author_id, author_name, decided_at) values ('%s', '%s', '%s', 'APPROVE', '%s', 'A', '%s')"
        .formatted(id, first.value(), ours.firm.value(), new UUID(7, 7), day);
  }

  @Test
  void a_record_tells_amounts_and_hashes_and_no_names() {
    submitted(first);

    String record = file(first).receipts().getFirst().record();

    assertThat(record)
        .startsWith("{\"amount\":\"100.00\",\"currency\":\"EUR\",\"customer_sha256\":\"")
        .contains(Sha256.hex("INN 7707083893\nРомашка\nRU"))
        .contains("\"lines\":[]", "\"stage\":\"SUBMITTED\"")
        .doesNotContain("Ромашка", "Somebody", "7707083893");
  }

  @Test
  void many_at_once_stand_in_one_order_without_a_gap() throws Exception {
    try (ExecutorService many = Executors.newFixedThreadPool(4)) {
      List<? extends Future<?>> all =
          IntStream.range(0, 20)
              .mapToObj(i -> many.submit(() -> elsewhere(i % 2 == 0 ? first : second)))
              .toList();
      for (Future<?> one : all) {
        one.get(1, TimeUnit.MINUTES);
      }
    }

    assertThat(file(first).receipts()).hasSize(10);
    assertThat(ReceiptCheck.of(file(first).json(), SETTINGS.trusted()).flaws()).isEmpty();
    assertThat(ReceiptCheck.of(file(second).json(), SETTINGS.trusted()).flaws()).isEmpty();
    assertThat(
            Stream.concat(file(first).receipts().stream(), file(second).receipts().stream())
                .map(receipt -> receipt.statement().number()))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
  }

  /** In a transaction of its own connection. */
  private void elsewhere(LeadId lead) {
    try (EntityManager em = database.em().getEntityManagerFactory().createEntityManager()) {
      em.getTransaction().begin();
      em.createNativeQuery(
              "select set_config('role', 'tandem_partner', true), set_config('tandem.partner', ?1, true)",
              Object[].class)
          .setParameter(1, ours.firm.value().toString())
          .getSingleResult();
      beans(em)
          .get(ReceiptIssuing.class)
          .on(new LeadSubmitted(lead, ours.firm, ours.sellerId, NOON, NOON));
      em.getTransaction().commit();
    }
  }

  @Test
  void nobody_else_reads_them_and_nobody_changes_them() {
    submitted(first);
    LeadReceipts receipts = beans().get(LeadReceipts.class);

    assertThatThrownBy(() -> database.as(theirs.seller, () -> receipts.file(theirs.seller, first)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() ->
            database.asOwner(
                "update receipt set event = 'x' where partner_id = '%s'"
                    .formatted(ours.firm.value())))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() ->
            database.asOwner(
                "delete from receipt where partner_id = '%s'".formatted(ours.firm.value())))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void keys_are_published_by_name() {
    ReceiptSigner signer = beans().get(ReceiptSigner.class);

    assertThat(signer.published())
        .containsOnlyKeys(signer.name())
        .containsValue(HeadKey.of("k".repeat(32)).publicKey());
  }
}
