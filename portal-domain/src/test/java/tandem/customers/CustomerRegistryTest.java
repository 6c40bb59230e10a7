package tandem.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
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
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.TestDatabase;

class CustomerRegistryTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final FurtherNumber OGRN = new FurtherNumber("OGRN", "1027700132195");
  private static final TaxId SBER = new TaxId(TaxScheme.INN, "7707083893");

  private final CustomerRegistry registry =
      new Beans(database.em())
          .with(Clock.class, Clock.systemUTC())
          .with(Events.class, new Heard())
          .get(CustomerRegistry.class);
  private final CompanyUser manager =
      new CompanyUser(
          new PersonId(new UUID(9, 1)),
          "Martin",
          Set.of(CompanyRole.CHANNEL_MANAGER),
          "en",
          "test");

  private final List<DomainEvent> heard = new ArrayList<>();

  private final class Heard extends Events {
    @Override
    public void publish(Caller caller, DomainEvent event) {
      if (event instanceof CustomerChanged) {
        heard.add(event);
      }
    }
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
  void a_customer_is_put_right_and_compared_anew() {
    CustomerId other = register(Optional.empty(), "ООО «Перелётная птица»", "RU", "");
    CustomerId wrong = register(Optional.empty(), "Qqwerty Zzx", "RU", "");

    as(() -> {
      registry.change(manager, wrong, 0, right("Pereletnaya Ptitsa", Optional.empty()));
      return true;
    });

    CustomerView now = as(() -> registry.get(manager, wrong));
    assertThat(now.name()).isEqualTo("Pereletnaya Ptitsa");
    assertThat(now.version()).isEqualTo(1);
    assertThat(now.numbers()).containsExactly(OGRN);
    assertThat(now.street()).contains("Галерная, 5");
    assertThat(found(OGRN.number())).containsExactly(wrong);
    assertThat(likes(wrong)).contains(other.value().toString());
    assertThat(heard)
        .singleElement()
        .extracting(event -> ((CustomerChanged) event).changes())
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .contains("name: Qqwerty Zzx → Pereletnaya Ptitsa", "numbers: — → OGRN 1027700132195");
    assertThat(facts(wrong))
        .containsExactly(
            "ADDRESS 190000, Галерная, 5 true",
            "NAME Pereletnaya Ptitsa true",
            "REGISTRY_NUMBER 1027700132195 true");
  }

  private List<String> facts(CustomerId id) {
    return as(() ->
        Listing.query(
                database.em(),
                "select field || ' ' || value || ' ' || by_hand from customer_fact where customer_id = ?1 order by field",
                id.value())
            .stream()
            .map(row -> row.text(0))
            .toList());
  }

  @Test
  void a_number_of_somebody_else_an_old_version_and_a_foreign_hand_are_refused() {
    TaxId taken = new TaxId(TaxScheme.INN, "7830002293");
    register(Optional.of(taken), "АО «Ёлочный завод»", "RU", "");
    CustomerId id = register(Optional.empty(), "Handwerk Zwetschge", "DE", "");
    CompanyUser approver =
        new CompanyUser(
            new PersonId(new UUID(9, 2)), "A", Set.of(CompanyRole.APPROVER), "en", "test");

    assertThatThrownBy(() -> change(manager, id, 0, right("Handwerk", Optional.of(taken))))
        .isInstanceOf(Refusal.Conflict.class)
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo("tax_id_taken");
    assertThatThrownBy(() -> change(manager, id, 7, right("Handwerk", Optional.empty())))
        .isInstanceOf(Refusal.VersionMismatch.class);
    assertThatThrownBy(() -> change(approver, id, 0, right("Handwerk", Optional.empty())))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> change(manager, id, 0, right(" ", Optional.empty())))
        .isInstanceOf(Refusal.Invalid.class);
  }

  private void change(CompanyUser who, CustomerId id, long version, ChangeCustomer right) {
    as(() -> {
      registry.change(who, id, version, right);
      return true;
    });
  }

  private static ChangeCustomer right(String name, Optional<TaxId> taxId) {
    return new ChangeCustomer(
        taxId,
        List.of(OGRN),
        name,
        "RU",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("+7 812 000-00-00"),
        Optional.of("190000"),
        Optional.empty(),
        Optional.of("Галерная, 5"));
  }

  private List<String> likes(CustomerId id) {
    return as(() ->
        Listing.query(
                database.em(),
                "select cast(other_id as text), verdict from customer_likeness where customer_id = ?1",
                id.value())
            .stream()
            .map(row -> row.text(0))
            .toList());
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
