package tandem.leads;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.access.FirmFixture;
import tandem.customers.CustomerEntry;
import tandem.customers.CustomerId;
import tandem.customers.RegisterCustomer;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Customers of the registry and what stands on them: leads of firms, deals of the company. */
final class RegistryFixture {
  private static final Robot ROBOT = new Robot("test");
  private static final int[] WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static int numbers;

  final UUID product = UUID.randomUUID();
  final UUID otherProduct = UUID.randomUUID();
  private final List<LeadId> leads = new ArrayList<>();
  private final TestDatabase database;
  private final CustomerEntry entry;

  RegistryFixture(TestDatabase database) {
    this.database = database;
    this.entry =
        new Beans(database.em()).with(Clock.class, Clock.systemUTC()).get(CustomerEntry.class);
    for (UUID each : new UUID[] {product, otherProduct}) {
      run(
          "insert into product (id, code, name_en, name_ru, category, price, currency) values ('%s', '%s', 'P', 'P', 'x', 1, 'EUR')"
              .formatted(each, each));
    }
  }

  /** A number that no other customer of the tests has. */
  static synchronized String inn() {
    String first = "4%08d".formatted(++numbers);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += Character.digit(first.charAt(i), 10) * WEIGHTS[i];
    }
    return first + sum % 11 % 10;
  }

  CustomerId customer(String inn, String name, String website) {
    RegisterCustomer claim =
        new RegisterCustomer(
            inn.isEmpty() ? Optional.empty() : Optional.of(new TaxId(TaxScheme.INN, inn)),
            name,
            "RU",
            website.isEmpty() ? Optional.empty() : Optional.of(website),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return database.as(ROBOT, () -> entry.name(ROBOT, claim).id());
  }

  /** A lead whose dealer named number and address of the customer. */
  LeadId lead(FirmFixture firm, CustomerId customer, String stage, LocalDate until, UUID product) {
    return lead(firm, customer, stage, until, product, true);
  }

  /** A lead whose dealer knew the customer's name only. */
  LeadId leadByName(
      FirmFixture firm, CustomerId customer, String stage, LocalDate until, UUID product) {
    return lead(firm, customer, stage, until, product, false);
  }

  private LeadId lead(
      FirmFixture firm,
      CustomerId customer,
      String stage,
      LocalDate until,
      UUID product,
      boolean named) {
    LeadId id = new LeadId(UUID.randomUUID());
    leads.add(id);
    run(
        ("insert into lead (id, partner_id, owner_id, owner_name, stage, customer_id, customer_name, tax_scheme, tax_number, website, site, submitted_at,"
                + " decided_at, protected_until, created_at, updated_at) select '%1$s', '%2$s', '%3$s', 'Somebody', '%4$s', c.id, c.name,"
                + " case when %7$s then c.tax_scheme end, case when %7$s then c.tax_number end, case when %7$s then c.website end,"
                + " case when %7$s then c.site end, now(), date '%5$s' - 90, date '%5$s', now(), now() from customer c where c.id = '%6$s'")
            .formatted(
                id.value(),
                firm.firm.value(),
                firm.sellerId.value(),
                stage,
                until,
                customer.value(),
                named),
        "insert into lead_line (lead_id, partner_id, line_no, product_id, quantity) values ('%s', '%s', 1, '%s', 1)"
            .formatted(id.value(), firm.firm.value(), product));
    return id;
  }

  void companyDeal(CustomerId customer, String stage, UUID product) {
    UUID id = UUID.randomUUID();
    run(
        ("insert into deal (id, customer_id, customer_name, stage, amount, currency, lost_reason, opened_at, stage_since, created_at, updated_at)"
                + " values ('%s', '%s', 'C', '%s', 1, 'EUR', %s, now(), now(), now(), now())")
            .formatted(id, customer.value(), stage, stage.equals("LOST") ? "'PRICE'" : "null"),
        "insert into deal_line (deal_id, line_no, product_id, quantity, amount, currency) values ('%s', 1, '%s', 1, 1, 'EUR')"
            .formatted(id, product));
  }

  /** Nothing is protected any more: jobs that other tests run find nobody to remind. */
  void over() {
    for (LeadId lead : leads) {
      run(
          "update lead set stage = 'WITHDRAWN' where stage = 'APPROVED' and id = '%s'"
              .formatted(lead.value()));
    }
  }

  void run(String... statements) {
    try {
      database.asOwner(statements);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
