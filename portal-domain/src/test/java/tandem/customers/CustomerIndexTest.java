package tandem.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.TestDatabase;

/** Customers are filed in a real PostgreSQL and recognised through it. */
class CustomerIndexTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("test");

  private final Beans beans = new Beans(database.em()).with(Clock.class, Clock.systemUTC());
  private final CustomerEntry entry = beans.get(CustomerEntry.class);
  private final CustomerFiling filing = beans.get(CustomerFiling.class);

  @Test
  void two_spellings_of_one_tax_id_are_one_customer() {
    CustomerId first = named("INN", "7830001028", "ООО «Тихий омут»", "RU");

    assertThat(named("INN", "78 300 010 28", "Tikhiy Omut", "RU")).isEqualTo(first);
  }

  @Test
  void a_customer_in_another_script_and_with_a_typing_error_is_known_to_be_like_the_first() {
    CustomerId first = named("INN", "7830001035", "ООО «Хрустальный гусь»", "RU");
    CustomerId second = named("", "", "Khrustalny Gus Trading", "RU");
    CustomerId third = named("", "", "АО Хрустальный гуссь", "KZ");

    assertThat(second).isNotEqualTo(first);
    assertThat(likes(third)).contains(first.value() + " CONFLICT");
    assertThat(likes(first)).contains(third.value() + " CONFLICT");
  }

  @Test
  void who_brings_a_number_is_never_taken_for_a_firm_of_that_name_without_one() {
    CustomerId numberless = named("", "", "Brombeerhof Anlagen GmbH", "RU");
    CustomerId first = named("INN", "7830007118", "Brombeerhof Anlagen GmbH", "RU");
    CustomerId second = named("INN", "7830007125", "Brombeerhof Anlagen GmbH", "RU");

    assertThat(List.of(numberless, first, second)).doesNotHaveDuplicates();
    assertThat(likes(first)).anyMatch(like -> like.startsWith(numberless.value().toString()));
    assertThat(likes(second)).doesNotContain(first.value() + " CONFLICT");
    assertThat(named("INN", "7830007118", "Another name", "RU")).isEqualTo(first);
  }

  @Test
  void who_names_a_known_number_waits_for_whoever_named_it_before() throws SQLException {
    CustomerId known = named("INN", "7830001042", "ООО «Долгий ящик»", "RU");
    try (Connection other = database.superuser();
        Statement statement = other.createStatement()) {
      boolean free =
          as(() -> {
            entry.name(ROBOT, claim("INN", "7830001042", "Dolgiy Yashchik", "RU"));
            return free(statement, known);
          });

      assertThat(free).isFalse();
      assertThat(free(statement, known)).isTrue();
    }
  }

  private static boolean free(Statement statement, CustomerId id) {
    try (ResultSet row =
        statement.executeQuery(
            "select pg_try_advisory_xact_lock(hashtextextended('%s', 0))".formatted(id.value()))) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void what_makes_two_alike_is_kept_with_them() {
    CustomerId first = named("", "", "Fichtelgold Maschinenbau GmbH", "DE");
    CustomerId second = named("", "", "Fichtelgolt Maschinenbau AG", "DE");

    assertThat(reasons(second, first)).contains("NAME_ALIKE").contains("TYPING_ERROR");
  }

  @Test
  void firms_that_share_a_common_word_only_are_two() {
    CustomerId first = named("", "", "Obermeier Logistik GmbH", "DE");
    named("", "", "Untermeier Logistik GmbH", "DE");

    assertThat(likes(first)).isEmpty();
  }

  @Test
  void names_of_pictures_only_are_never_taken_for_each_other() {
    CustomerId first = named("", "", "🚀🚀", "DE");
    CustomerId second = named("", "", "🎈", "DE");

    assertThat(second).isNotEqualTo(first);
    assertThat(likes(first)).isEmpty();
  }

  @Test
  void names_from_right_to_left_and_very_long_ones_are_filed_like_any() {
    CustomerId arabic = named("", "", "شركة النور للتجارة", "AE");
    CustomerId again = named("", "", "شركة النور للتجارة", "AE");
    named("", "", "Wort ".repeat(40).strip(), "DE");

    assertThat(again).isEqualTo(arabic);
  }

  @Test
  void whoever_was_there_before_the_index_is_filed_afterwards_and_once() throws Exception {
    database.asOwner(
        "insert into customer (id, name, name_key, country, created_at) values ('00000000-0000-0000-0102-000000000001', 'Altbestand Weichsel Werke', 'altbestand weichsel werke', 'DE', now())");
    while (as(() -> filing.fileSome(ROBOT)) > 0) {}
    CustomerId later = named("", "", "Altbestand Weichselwerke GmbH", "AT");

    assertThat(likes(later)).hasSize(1).first().asString().startsWith("00000000-0000-0000-0102");
    assertThat(as(() -> filing.fileSome(ROBOT))).isZero();
  }

  private CustomerId named(String scheme, String number, String name, String country) {
    return as(() -> entry.name(ROBOT, claim(scheme, number, name, country)).id());
  }

  private static RegisterCustomer claim(String scheme, String number, String name, String country) {
    Optional<TaxId> taxId =
        scheme.isEmpty()
            ? Optional.empty()
            : Optional.of(new TaxId(TaxScheme.valueOf(scheme), number));
    return new RegisterCustomer(
        taxId,
        name,
        country,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private List<String> likes(CustomerId id) {
    return as(() ->
        Listing.query(
                database.em(),
                "select other_id, verdict from customer_likeness where customer_id = ?1",
                id.value())
            .stream()
            .map(row -> row.text(0) + " " + row.text(1))
            .toList());
  }

  private String reasons(CustomerId id, CustomerId other) {
    return as(() ->
        Listing.query(
                database.em(),
                "select cast(reasons as text), score from customer_likeness where customer_id = ?1 and other_id = ?2",
                id.value(),
                other.value())
            .getFirst()
            .text(0));
  }

  private <T> T as(Supplier<T> work) {
    return database.as(ROBOT, work);
  }
}
