package tandem.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.platform.PersonId;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.TestDatabase;

/** A person in business is erased as a customer, too; a company of the same lead is not. */
class ErasureOfTradersTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("test");
  private static final CompanyUser ADMIN =
      new CompanyUser(
          new PersonId(new UUID(152, 1)), "Admin", Set.of(CompanyRole.ADMIN), "en", "test");

  private final FirmFixture firm = new FirmFixture(database);
  private final UUID trader = UUID.randomUUID();
  private final UUID company = UUID.randomUUID();
  private final UUID namesake = UUID.randomUUID();
  private final String mail = trader + "@trader.example";

  @BeforeEach
  void a_trader_and_a_company_with_one_contact() throws SQLException {
    customer(trader, "779900000109", "ИП Рыбкина Ольга Петровна");
    customer(company, "7799000012", "ООО «Рыбкина и дочери»");
    customer(namesake, "779900000208", "ИП Рыбкинадзе Ольга Петровна");
  }

  private void customer(UUID id, String number, String name) throws SQLException {
    database.asOwner(
        "delete from register_answer where tax_number = '%s'".formatted(number),
        "update customer set tax_number = null, tax_scheme = null where tax_number = '%s'"
            .formatted(number),
        "insert into customer (id, tax_scheme, tax_number, name, name_key, country, phone, street, filed_by, created_at) values ('%s', 'INN', '%s', '%s', 'x', 'RU', '+7 900 1234567', 'Дворцовая, 1', 1, now())"
            .formatted(id, number, name),
        "insert into customer_number (customer_id, register, number) values ('%s', 'OGRNIP', '3%s')"
            .formatted(id, number),
        "insert into customer_fact (customer_id, field, by_hand, source, value, learned_at) values ('%s', 'NAME', false, 'probe', '%s', now()), ('%1$s', 'STATE', false, 'probe', 'ACTIVE', now())"
            .formatted(id, name),
        "insert into register_answer (partner_id, tax_scheme, tax_number, source, asked_at, state, company_name) values ('%s', 'INN', '%s', 'probe', now(), 'ACTIVE', '%s')"
            .formatted(firm.firm.value(), number, name),
        "insert into lead (id, partner_id, owner_id, owner_name, stage, customer_id, tax_scheme, tax_number, customer_details, contact_name, contact_email, created_at, updated_at) values ('%s', '%s', '%s', 'S', 'WITHDRAWN', '%s', 'INN', '%s', '{\"kpp\": \"1\", \"ogrn\": \"3%5$s\", \"phone\": \"+7\"}', 'Ольга Рыбкина', '%s', now(), now())"
            .formatted(
                UUID.randomUUID(), firm.firm.value(), firm.sellerId.value(), id, number, mail));
  }

  @Test
  void what_is_the_traders_goes_and_what_is_the_companys_stays() {
    String done =
        database.as(
            ADMIN,
            () ->
                (String)
                    database
                        .em()
                        .createNativeQuery(
                            "select cast(erase_subject('{}', array[?1], '{}', '{}', 'erased-1') as text)",
                            String.class)
                        .setParameter(1, mail)
                        .getSingleResult());

    assertThat(done)
        .contains("\"cus:" + trader + "\"")
        .doesNotContain(company.toString(), namesake.toString());
    assertThat(kept(trader)).isEqualTo("- - 0 STATE 0 {\"kpp\": \"1\"}");
    assertThat(kept(company))
        .startsWith("+7 900 1234567 Дворцовая, 1 1 NAME,STATE 1 {")
        .contains("ogrn", "phone");
    assertThat(kept(namesake))
        .as("whose first name is the same, and whose family name only begins so")
        .startsWith("+7 900 1234567 Дворцовая, 1 1 NAME,STATE 1 {")
        .contains("ogrn", "phone");
  }

  private String kept(UUID customer) {
    return database.as(
        ROBOT,
        () ->
            (String)
                database
                    .em()
                    .createNativeQuery(
                        "select concat_ws(' ', coalesce(c.phone, '-'), coalesce(c.street, '-'), (select count(*) from customer_number n where n.customer_id = c.id),"
                            + " (select string_agg(f.field, ',' order by f.field) from customer_fact f where f.customer_id = c.id),"
                            + " (select count(*) from register_answer r where r.tax_number = c.tax_number), (select l.customer_details from lead l where l.customer_id = c.id))"
                            + " from customer c where c.id = ?1",
                        String.class)
                    .setParameter(1, customer)
                    .getSingleResult());
  }
}
