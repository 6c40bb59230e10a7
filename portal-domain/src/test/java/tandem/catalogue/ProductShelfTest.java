package tandem.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
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
import tandem.platform.Money;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

class ProductShelfTest {
  private static final TestDatabase database = TestDatabase.shared();

  private final List<DomainEvent> published = new ArrayList<>();
  private final ProductShelf shelf =
      new Beans(database.em())
          .with(Clock.class, Clock.systemUTC())
          .with(Events.class, new Heard(published))
          .get(ProductShelf.class);
  private final CompanyUser manager =
      new CompanyUser(
          new PersonId(new UUID(9, 1)),
          "Martin",
          Set.of(CompanyRole.CHANNEL_MANAGER),
          "en",
          "test");
  private final PartnerUser seller =
      new PartnerUser(
          new PersonId(new UUID(2, 1)),
          "Lena",
          new PartnerId(new UUID(1, 1)),
          "Firm",
          Set.of(PartnerRole.SELLER),
          "en",
          "test");

  private static final class Heard extends Events {
    private final List<DomainEvent> published;

    Heard(List<DomainEvent> published) {
      this.published = published;
    }

    @Override
    public void publish(Caller caller, DomainEvent event) {
      published.add(event);
    }
  }

  @Test
  void the_same_product_put_twice_is_one_and_said_once() {
    ProductId first = as(manager, () -> shelf.put(manager, product("SH-ONE", "Один", "10.00")));
    ProductId again = as(manager, () -> shelf.put(manager, product("SH-ONE", "Один", "10.00")));
    assertThat(again).isEqualTo(first);
    assertThat(published).hasSize(1);

    as(manager, () -> shelf.put(manager, product("SH-ONE", "Один", "11.00")));
    assertThat(published).hasSize(2);
    assertThat(as(seller, () -> shelf.get(seller, first)).price())
        .isEqualTo(Money.of("11.00", "EUR"));
  }

  @Test
  void partners_find_products_in_both_languages_and_turn_pages() {
    for (String code : List.of("SH-TWO-A", "SH-TWO-B", "SH-TWO-C")) {
      as(manager, () -> shelf.put(manager, product(code, "Насос " + code, "5.00")));
    }
    ShelfFilter pumps = new ShelfFilter(Optional.of("насос"), Optional.empty(), false);

    var page = as(seller, () -> shelf.list(seller, pumps, PageRequest.first(2)));
    var rest = as(seller, () -> shelf.list(seller, pumps, new PageRequest(2, page.next())));

    assertThat(page.rows()).extracting(ProductView::code).containsExactly("SH-TWO-A", "SH-TWO-B");
    assertThat(rest.rows()).extracting(ProductView::code).containsExactly("SH-TWO-C");
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void what_people_type_is_no_pattern() {
    ShelfFilter percent = new ShelfFilter(Optional.of("%"), Optional.empty(), false);

    assertThat(as(seller, () -> shelf.list(seller, percent, PageRequest.first(5))).rows())
        .isEmpty();
  }

  @Test
  void only_the_company_fills_the_shelf() {
    assertThatThrownBy(() -> shelf.put(seller, product("SH-NO", "Нет", "1.00")))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> shelf.put(manager, product("", "Нет", "1.00")))
        .isInstanceOf(Refusal.Invalid.class);
  }

  private static PutProduct product(String code, String nameRu, String price) {
    return new PutProduct(code, "Pump " + code, nameRu, "shelf-test", Money.of(price, "EUR"), true);
  }

  private static <T> T as(Caller caller, Supplier<T> work) {
    return database.as(caller, work);
  }
}
