package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.customers.CustomerId;
import tandem.customers.RegisterCustomer;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.leads.LeadLine;
import tandem.platform.Money;
import tandem.platform.PersonId;
import tandem.platform.ProductId;

/** The same form sent twice opens one deal; another deal typed into it is another deal. */
class RepeatedDealTest {
  private static final CompanyUser OPENER = person(1);
  private static final CustomerId CUSTOMER = new CustomerId(new UUID(10, 1));
  private static final LeadLine PUMPS = new LeadLine(new ProductId(new UUID(10, 2)), 2);
  private static final OpenDeal WANTED = wanted("7707083893", "ООО Пример", PUMPS, "100.00");

  private final Deal deal =
      Deal.own(
          new DealId(new UUID(10, 3)),
          WANTED,
          CUSTOMER,
          OPENER,
          Sales.standard(),
          Instant.parse("2027-02-15T10:00:00Z"));

  @Test
  void the_same_of_the_same_person_is_a_repeat() {
    assertThat(deal.isRepeated(WANTED, List.of(PUMPS), CUSTOMER, OPENER)).isTrue();
    assertThat(
            deal.isRepeated(
                wanted("7707083893", "ООО Пример", PUMPS, "100"), List.of(PUMPS), CUSTOMER, OPENER))
        .isTrue();
  }

  @Test
  void another_customer_line_amount_or_person_is_another_deal() {
    CustomerId other = new CustomerId(new UUID(10, 4));
    LeadLine three = new LeadLine(PUMPS.product(), 3);
    assertThat(deal.isRepeated(WANTED, List.of(PUMPS), other, OPENER)).isFalse();
    assertThat(deal.isRepeated(WANTED, List.of(three), CUSTOMER, OPENER)).isFalse();
    assertThat(deal.isRepeated(WANTED, List.of(PUMPS), CUSTOMER, person(2))).isFalse();
    assertThat(
            deal.isRepeated(
                wanted("7707083893", "ООО Другой", PUMPS, "100.00"),
                List.of(PUMPS),
                CUSTOMER,
                OPENER))
        .isFalse();
    assertThat(
            deal.isRepeated(
                wanted("7707083893", "ООО Пример", PUMPS, "100.01"),
                List.of(PUMPS),
                CUSTOMER,
                OPENER))
        .isFalse();
  }

  private static OpenDeal wanted(String number, String name, LeadLine line, String amount) {
    return new OpenDeal(
        new RegisterCustomer(
            Optional.of(new TaxId(TaxScheme.INN, number)),
            name,
            "RU",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        List.of(line),
        Money.of(amount, "RUB"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static CompanyUser person(long number) {
    return new CompanyUser(
        new PersonId(new UUID(10, number)), "Seller", Set.of(CompanyRole.APPROVER), "en", "test");
  }
}
