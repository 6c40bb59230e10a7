package tandem.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

class CustomerRegistryTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final TaxId SBER = new TaxId(TaxScheme.INN, "7707083893");

  private final CustomerRegistry registry =
      new Beans(database.em())
          .with(Clock.class, Clock.systemUTC())
          .with(Events.class, new Deaf())
          .get(CustomerRegistry.class);
  private final CompanyUser manager =
      new CompanyUser(
          new PersonId(new UUID(9, 1)),
          "Martin",
          Set.of(CompanyRole.CHANNEL_MANAGER),
          "en",
          "test");

  private static final class Deaf extends Events {
    @Override
    public void publish(Caller caller, DomainEvent event) {}
  }

  @Test
  void a_customer_is_known_again_by_its_tax_id_under_any_name() {
    CustomerId first = register(Optional.of(SBER), "ООО «Сосновый бор»", "RU", "");
    CustomerId again = register(Optional.of(SBER), "Sosnovy Bor Holding", "RU", "");

    assertThat(again).isEqualTo(first);
    assertThat(as(() -> registry.get(manager, first)).name()).isEqualTo("Sosnovy Bor Holding");
  }

  @Test
  void a_customer_without_a_number_is_known_again_by_name_in_any_script() {
    CustomerId first = register(Optional.empty(), "ООО «Ясный берег»", "RU", "");

    assertThat(register(Optional.empty(), "Yasnyy Bereg LLC", "RU", "")).isEqualTo(first);
    assertThat(register(Optional.empty(), "Yasnyy Bereg LLC", "DE", "")).isNotEqualTo(first);
  }

  @Test
  void two_firms_may_share_a_name_but_never_a_number() {
    CustomerId first =
        register(Optional.of(new TaxId(TaxScheme.VAT, "DE136695976")), "Zwilling AG", "DE", "");
    CustomerId second =
        register(Optional.of(new TaxId(TaxScheme.VAT, "DE811907980")), "Zwilling GmbH", "DE", "");

    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void the_key_of_another_system_counts_before_name_and_number() {
    CustomerId first = register(Optional.empty(), "Alter Name GmbH", "DE", "CRM-1");

    assertThat(register(Optional.empty(), "Neuer Name GmbH", "DE", "CRM-1")).isEqualTo(first);
  }

  @Test
  void names_are_found_by_their_beginning_and_numbers_as_typed() {
    CustomerId plant =
        register(
            Optional.of(new TaxId(TaxScheme.INN, "7830002293")), "АО «Ёлочный завод»", "RU", "");

    assertThat(found("елочн")).containsExactly(plant);
    assertThat(found("Elochny")).containsExactly(plant);
    assertThat(found("78 300 022 93")).containsExactly(plant);
    assertThat(found("лочный")).isEmpty();
  }

  @Test
  void partners_neither_read_nor_write_the_registry() {
    PartnerUser owner =
        new PartnerUser(
            new PersonId(new UUID(2, 1)),
            "Ирина",
            new PartnerId(new UUID(1, 1)),
            "Firm",
            Set.of(PartnerRole.ADMIN),
            "ru",
            "test");

    assertThatThrownBy(() -> registry.list(owner, CustomerFilter.ALL, PageRequest.first(5)))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() ->
            database.as(
                owner,
                () -> database.em().createNativeQuery("select id from customer").getResultList()))
        .hasMessageContaining("permission denied");
  }

  private CustomerId register(
      Optional<TaxId> taxId, String name, String country, String externalId) {
    RegisterCustomer wanted =
        new RegisterCustomer(
            taxId,
            name,
            country,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(externalId).filter(it -> !it.isEmpty()));
    return as(() -> registry.register(manager, wanted));
  }

  private List<CustomerId> found(String text) {
    CustomerFilter filter = new CustomerFilter(Optional.of(text), Optional.empty());
    return as(() -> registry.list(manager, filter, PageRequest.first(10))).rows().stream()
        .map(CustomerView::id)
        .toList();
  }

  private <T> T as(Supplier<T> work) {
    // as the container does when the registry enters a customer: with the system's own sight
    return database.as(new Robot("test"), work);
  }
}
