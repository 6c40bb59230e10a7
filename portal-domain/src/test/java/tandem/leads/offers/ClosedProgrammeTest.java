package tandem.leads.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** The job finds the open offers of a closed programme, and no others. */
class ClosedProgrammeTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("Tandem");

  private final FirmFixture firm = new FirmFixture(database);
  private final OfferBook book = new Beans(database.em()).get(OfferBook.class);
  private final UUID programme = UUID.randomUUID();
  private final UUID offer = UUID.randomUUID();

  @BeforeEach
  void an_offer_of_a_programme_of_its_own_is_open() throws SQLException {
    UUID lead = UUID.randomUUID();
    UUID author = UUID.randomUUID();
    UUID product = UUID.randomUUID();
    database.asOwner(
        "insert into person (id, username, name) values ('%s', '%s', 'M')"
            .formatted(author, author),
        "insert into programme (id, code, name_en, name_ru, created_at) values ('%s', 'x-%s', 'P', 'P', now())"
            .formatted(programme, programme.toString().substring(0, 8)),
        version(1, "PUBLISHED", "current_date - 10"),
        "insert into company_lead (id, state, customer_name, country, contact_consent, product_ids, quantities, amount, currency, need, programme_id, hot, author_id, author_name, author_locale, created_at, updated_at) values ('%s', 'OFFERED', 'C', 'DE', true, array['%s']::uuid[], '{1}', 1, 'EUR', 'N', '%s', false, '%s', 'M', 'en', now(), now())"
            .formatted(lead, product, programme, author),
        "insert into lead_offer (id, partner_id, company_lead_id, state, need, country, product_ids, size_from, size_to, currency, hot, why, offered_at, due_at) values ('%s', '%s', '%s', 'OFFERED', 'N', 'DE', array['%s']::uuid[], 1, 2, 'EUR', false, '[]', now(), now() + interval '3 days')"
            .formatted(offer, firm.firm.value(), lead, product));
  }

  @AfterEach
  void nothing_is_open() throws SQLException {
    database.asOwner(
        "update lead_offer set state = 'EXPIRED', ended_at = now() where id = '%s'"
            .formatted(offer),
        "update programme_version set state = 'CLOSED', closed_at = now() where programme_id = '%s' and state = 'PUBLISHED'"
            .formatted(programme));
  }

  @Test
  void an_open_programme_keeps_its_offers() {
    assertThat(found()).doesNotContain(offer);
  }

  @Test
  void a_closed_one_does_not() throws SQLException {
    close();

    assertThat(found()).contains(offer);
  }

  @Test
  void one_that_goes_on_in_a_newer_version_does() throws SQLException {
    close();
    database.asOwner(version(2, "PUBLISHED", "current_date - 1"));

    assertThat(found()).doesNotContain(offer);
  }

  private void close() throws SQLException {
    database.asOwner(
        "update programme_version set state = 'CLOSED', closed_at = now() where programme_id = '%s' and number = 1"
            .formatted(programme));
  }

  private String version(int number, String state, String from) {
    return "insert into programme_version (programme_id, number, state, valid_from, changed_at, published_at, terms) select '%s', %d, '%s', %s, now(), now(), v.terms from programme_version v join programme p on p.id = v.programme_id where p.standard and v.number = 1"
        .formatted(programme, number, state, from);
  }

  private List<UUID> found() {
    return database.as(
        ROBOT,
        () ->
            book.ofClosedProgrammes(Turn.FIRST, OfferCare.AT_ONCE).stream().map(Turn::id).toList());
  }
}
