package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.customers.matching.Verdict;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** What a firm claims is compared with its own claims, and with customers nobody compared yet. */
class ClaimsComparedTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("test");

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private final Beans beans = new Beans(database.em()).with(Clock.class, Clock.systemUTC());
  private final Leads leads = beans.get(Leads.class);
  private final UUID product = UUID.randomUUID();
  private final UUID customer = UUID.randomUUID();
  private final String name = "werft " + product;

  @BeforeEach
  void prepare() throws SQLException {
    database.asOwner(
        "insert into product (id, code, category, name_en, name_ru, price, currency) values ('%s', '%s', 'BOATS', 'Boat', 'Лодка', 1, 'EUR')"
            .formatted(product, product.toString().substring(0, 8)),
        "insert into customer (id, name, name_key, country, created_at) values ('%s', '%s', '%s', 'DE', now())"
            .formatted(customer, name, name));
  }

  @Test
  void the_same_number_or_name_claimed_again_is_a_duplicate() throws SQLException {
    LeadId numbered = lead(ours, name, "'VAT'", "'DE136695976'");

    assertThat(duplicate(lead(ours, "other " + product, "'VAT'", "'DE136695976'")))
        .contains(numbered);
    assertThat(duplicate(lead(ours, name, "null", "null"))).contains(numbered);
    assertThat(duplicate(lead(theirs, name, "'VAT'", "'DE136695976'"))).isEmpty();
  }

  @Test
  void what_the_registry_knows_makes_no_duplicate_and_so_tells_nothing() throws SQLException {
    LeadId first = lead(ours, name, "'VAT'", "'DE136695976'");
    LeadId second = lead(ours, name, "'VAT'", "'DE811907980'");
    LeadId third = lead(ours, "other " + product, "null", "null");
    database.asOwner(
        "update lead set customer_id = '%s' where partner_id = '%s'"
            .formatted(customer, ours.firm.value()));

    assertThat(duplicate(first)).isEmpty();
    assertThat(duplicate(second)).isEmpty();
    assertThat(duplicate(third)).isEmpty();
  }

  @Test
  void what_was_not_compared_yet_is_never_called_free() throws SQLException {
    LeadId protectedOne = lead(theirs, name, "null", "null");
    database.asOwner(
        "update lead set customer_id = '%s', stage = 'APPROVED', protected_until = current_date + 9 where id = '%s'"
            .formatted(customer, protectedOne.value()));
    LeadId claim = lead(ours, name, "'VAT'", "'DE136695976'");

    database.as(
        ROBOT,
        () -> beans.get(ConflictCheck.class).of(leads.get(claim), Clock.systemUTC().instant()));

    assertThat(database.as(ROBOT, () -> beans.get(LeadEvidence.class).atSubmission(claim)))
        .contains(Verdict.REVIEW);
  }

  private Optional<LeadId> duplicate(LeadId id) {
    return database.as(ROBOT, () -> leads.ownDuplicate(id));
  }

  private LeadId lead(FirmFixture firm, String named, String scheme, String number)
      throws SQLException {
    LeadId id = new LeadId(UUID.randomUUID());
    database.asOwner(
        "insert into lead (id, partner_id, owner_id, owner_name, stage, customer_name, name_key, country, tax_scheme, tax_number, amount, currency, expected_close, need, submitted_at, due_at, waiting_since, created_at, updated_at) values ('%s', '%s', '%s', 'Somebody', 'SUBMITTED', '%s', '%s', 'DE', %s, %s, 100, 'EUR', '2027-03-01', 'Twelve pumps', now(), now(), now(), now(), now())"
            .formatted(
                id.value(), firm.firm.value(), firm.sellerId.value(), named, named, scheme, number),
        "insert into lead_line (lead_id, partner_id, line_no, product_id, quantity) values ('%s', '%s', 1, '%s', 1)"
            .formatted(id.value(), firm.firm.value(), product));
    return id;
  }
}
