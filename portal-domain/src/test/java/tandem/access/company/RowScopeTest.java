package tandem.access.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.access.RowScope;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.persistence.TestDatabase;

/** What the database shows to somebody of the company with each scope. */
class RowScopeTest {
  private static final TestDatabase database = TestDatabase.shared();

  private final FirmFixture mine = new FirmFixture(database);
  private final FirmFixture teamMates = new FirmFixture(database);
  private final FirmFixture inRegion = new FirmFixture(database);
  private final FirmFixture foreign = new FirmFixture(database);
  private final UUID area = UUID.randomUUID();
  private final PersonId me = CompanyFixture.somebody(database, "channel_manager");
  private final PersonId mate = CompanyFixture.somebody(database, "channel_manager");

  @BeforeEach
  void four_firms_with_a_lead_each() throws SQLException {
    for (FirmFixture firm : List.of(mine, teamMates, inRegion, foreign)) {
      database.asOwner(
          "insert into lead (id, partner_id, owner_id, owner_name, stage, created_at, updated_at) values ('%s', '%s', '%s', 'S', 'SUBMITTED', now(), now())"
              .formatted(UUID.randomUUID(), firm.firm.value(), firm.sellerId.value()));
    }
    database.asOwner(
        "update partner set country = 'QZ', territory = 'Урал %s' where id = '%s'"
            .formatted(area, inRegion.firm.value()),
        scope(me, "OWN", team()),
        scope(mate, "OWN", team()),
        "insert into company_region (person_id, country, territory) values ('%s', 'QZ', 'урал %s')"
            .formatted(me.value(), area),
        inPortfolio(mine, me),
        inPortfolio(teamMates, mate));
  }

  @Test
  void own_is_the_portfolio_team_is_that_of_the_team_too_and_region_is_by_country_and_territory()
      throws SQLException {
    assertThat(seen()).containsExactly(mine.firm);
    becomes("TEAM");
    assertThat(seen()).containsExactlyInAnyOrder(mine.firm, teamMates.firm);
    becomes("REGION");
    assertThat(seen()).containsExactly(inRegion.firm);
    database.asOwner(
        "update company_region set territory = '' where person_id = '%s'".formatted(me.value()));
    assertThat(seen()).contains(inRegion.firm);
  }

  @Test
  void a_scope_that_becomes_wider_is_seen_at_once_and_one_that_is_taken_away_too()
      throws SQLException {
    database.asOwner(inPortfolio(foreign, me));
    assertThat(seen()).containsExactlyInAnyOrder(mine.firm, foreign.firm);
    database.asOwner("delete from portfolio where person_id = '%s'".formatted(me.value()));
    assertThat(seen()).isEmpty();
  }

  @Test
  void without_a_word_from_an_administrator_nothing_is_seen() {
    PersonId fresh = CompanyFixture.somebody(database, "channel_manager");
    CompanyUser user = CompanyFixture.user(fresh, CompanyRole.CHANNEL_MANAGER, RowScope.OWN);

    assertThat(firms(user, "select partner_id from lead")).isEmpty();
    assertThat(firms(user, "select id from partner")).isEmpty();
  }

  @Test
  void of_what_stands_against_a_lead_a_firm_out_of_reach_tells_the_verdict_and_the_day_only()
      throws SQLException {
    UUID one = UUID.randomUUID();
    database.asOwner(
        "insert into product (id, code, category, name_en, name_ru, price, currency) values ('%s', '%s', 'BOATS', 'Boat', 'Лодка', 1, 'EUR')"
            .formatted(one, one.toString().substring(0, 8)),
        "insert into customer (id, name, name_key, country, created_at) values ('%s', 'N', 'n %s', 'DE', now())"
            .formatted(one, one),
        "update lead set customer_id = '%s', name_key = 'n %s', country = 'DE', submitted_at = '2026-11-20T13:14:15Z' where partner_id in ('%s', '%s')"
            .formatted(one, one, mine.firm.value(), foreign.firm.value()),
        "insert into lead_line (lead_id, partner_id, line_no, product_id, quantity) select id, partner_id, 1, '%s', 1 from lead where partner_id in ('%s', '%s')"
            .formatted(one, mine.firm.value(), foreign.firm.value()),
        "update lead set stage = 'APPROVED', protected_until = current_date + 9 where partner_id = '%s'"
            .formatted(foreign.firm.value()));

    Object told =
        database.as(
            user(),
            () ->
                database
                    .em()
                    .createNativeQuery(
                        "select concat_ws(' ', c.hidden, c.id, c.customer_name, c.verdict, c.score, c.same_tax_id, c.same_name, c.until,"
                            + " c.since = date_trunc('day', c.since)) from lead l cross join lateral lead_evidence(l.id) c where l.partner_id = ?1",
                        String.class)
                    .setParameter(1, mine.firm.value())
                    .getSingleResult());
    assertThat(told).isEqualTo("t CONFLICT 1 f f t");
  }

  @Test
  void a_row_of_a_foreign_firm_is_neither_changed_nor_written() {
    CompanyUser user = user();
    int changed =
        database.as(
            user,
            () ->
                database
                    .em()
                    .createNativeQuery("update lead set need = 'x' where partner_id = ?1")
                    .setParameter(1, foreign.firm.value())
                    .executeUpdate());
    assertThat(changed).isZero();
    assertThatThrownBy(() ->
            database.as(
                user,
                () ->
                    database
                        .em()
                        .createNativeQuery(
                            "insert into tier_assignment (id, partner_id, tier, valid_from, reason, author_id, author_name, created_at)"
                                + " values (?1, ?2, 'GOLD', current_date, 'R', ?1, 'M', now())")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, foreign.firm.value())
                        .executeUpdate()))
        .isInstanceOf(PersistenceException.class)
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void nobody_widens_their_own_scope_or_asks_for_that_of_another() {
    CompanyUser user = user();
    assertThatThrownBy(() ->
            database.as(
                user,
                () ->
                    database
                        .em()
                        .createNativeQuery("update company_scope set scope = 'ALL'")
                        .executeUpdate()))
        .hasStackTraceContaining("permission denied");
    assertThat(firms(user, "select firms_within_reach('%s')".formatted(mate.value()))).isEmpty();
    assertThat(firms(user, "select firms_within_reach('%s')".formatted(me.value())))
        .containsExactly(mine.firm);
  }

  private String team() {
    return "'" + mine.code + "'";
  }

  private void becomes(String scope) throws SQLException {
    database.asOwner(
        "update company_scope set scope = '%s' where person_id = '%s'"
            .formatted(scope, me.value()));
  }

  /** The same by leads, by the register of firms and by the people of firms. */
  private List<PartnerId> seen() {
    CompanyUser user = user();
    List<PartnerId> leads = firms(user, "select partner_id from lead");
    assertThat(firms(user, "select id from partner")).containsExactlyInAnyOrderElementsOf(leads);
    assertThat(firms(user, "select distinct partner_id from person where partner_id is not null"))
        .containsExactlyInAnyOrderElementsOf(leads);
    return leads;
  }

  private CompanyUser user() {
    return CompanyFixture.user(me, CompanyRole.CHANNEL_MANAGER, RowScope.OWN);
  }

  private static List<PartnerId> firms(CompanyUser user, String sql) {
    return database.as(
        user,
        () ->
            Stream.of(database.em().createNativeQuery(sql, UUID.class).getResultList().toArray())
                .map(id -> new PartnerId((UUID) id))
                .toList());
  }

  private static String scope(PersonId person, String scope, String team) {
    return "insert into company_scope (person_id, scope, team, author_id, given_at) values ('%s', '%s', %s, '%s', now())"
        .formatted(person.value(), scope, team, person.value());
  }

  private static String inPortfolio(FirmFixture firm, PersonId person) {
    return "insert into portfolio (partner_id, person_id, author_id, given_at) values ('%s', '%s', '%s', now())"
        .formatted(firm.firm.value(), person.value(), person.value());
  }
}
