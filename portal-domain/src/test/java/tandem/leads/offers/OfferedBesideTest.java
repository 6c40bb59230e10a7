package tandem.leads.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.customers.CustomerEntry;
import tandem.customers.CustomerId;
import tandem.customers.RegisterCustomer;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** One customer is never on offer to two firms at once with one product. */
class OfferedBesideTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("Tandem");

  private final OfferBook book = new Beans(database.em()).get(OfferBook.class);
  private final UUID product = UUID.randomUUID();
  private final CompanyLeadId other = new CompanyLeadId(UUID.randomUUID());
  private final CompanyLeadId ours = new CompanyLeadId(UUID.randomUUID());
  private final CustomerId customer = customer();

  private static CustomerId customer() {
    CustomerEntry entry =
        new Beans(database.em()).with(Clock.class, Clock.systemUTC()).get(CustomerEntry.class);
    RegisterCustomer claim =
        new RegisterCustomer(
            Optional.empty(),
            "Beside " + UUID.randomUUID(),
            "DE",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return database.as(ROBOT, () -> entry.name(ROBOT, claim).id());
  }

  @BeforeEach
  void the_other_one_is_on_offer() throws SQLException {
    UUID author = UUID.randomUUID();
    database.asOwner(
        "insert into person (id, username, name) values ('%s', '%s', 'M')"
            .formatted(author, author),
        ("insert into company_lead (id, state, customer_name, customer_id, country, contact_consent, product_ids, quantities, amount, currency, need, programme_id, hot, author_id, author_name, author_locale, created_at, updated_at)"
                + " select '%s', 'OFFERED', 'C', '%s', 'DE', true, array['%s']::uuid[], '{1}', 1, 'EUR', 'N', p.id, false, '%s', 'M', 'en', now(), now() from programme p where p.standard")
            .formatted(other.value(), customer.value(), product, author));
  }

  @AfterEach
  void nothing_is_left() throws SQLException {
    set("state = 'CLOSED', close_reason = 'NOT_NEEDED'");
  }

  @Test
  void the_same_customer_with_a_common_product_is_told() {
    assertThat(beside(ours, customer, product, UUID.randomUUID())).contains(other);
  }

  @Test
  void itself_another_product_or_another_customer_is_not() {
    assertThat(beside(other, customer, product)).isEmpty();
    assertThat(beside(ours, customer, UUID.randomUUID())).isEmpty();
    assertThat(beside(ours, customer(), product)).isEmpty();
  }

  @Test
  void nor_is_what_is_not_on_offer() throws SQLException {
    set("state = 'OPEN'");

    assertThat(beside(ours, customer, product)).isEmpty();
  }

  private Optional<CompanyLeadId> beside(CompanyLeadId own, CustomerId of, UUID... products) {
    return database.as(ROBOT, () -> book.offeredBeside(own, of, List.of(products)));
  }

  private void set(String columns) throws SQLException {
    database.asOwner(
        "update company_lead set %s where id = '%s'".formatted(columns, other.value()));
  }
}
