package tandem.partners.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Three levels, every combination of what the edges allow, on a real database under its roles. */
class NetworkTest {
  private static final TestDatabase database = TestDatabase.shared();

  private final PartnerId distributor = new PartnerId(UUID.randomUUID());
  private final PartnerId dealer = new PartnerId(UUID.randomUUID());
  private final PartnerId subDealer = new PartnerId(UUID.randomUUID());
  private final PartnerId stranger = new PartnerId(UUID.randomUUID());
  private final CompanyUser manager =
      new CompanyUser(
          new PersonId(new UUID(9, 1)),
          "Martin",
          Set.of(CompanyRole.CHANNEL_MANAGER),
          "en",
          "test");
  private final Network network =
      new Beans(database.em())
          .with(Clock.class, Clock.systemUTC())
          .with(
              Events.class,
              new Events() {
                @Override
                public void publish(Caller caller, DomainEvent event) {}
              })
          .get(Network.class);

  @BeforeEach
  void four_firms_with_a_won_deal_each() throws SQLException {
    for (PartnerId firm : List.of(distributor, dealer, subDealer, stranger)) {
      database.asOwner(
          "insert into partner (id, code, name, country, created_at, updated_at) values ('%s', 'ne-%s', 'Firm', 'DE', now(), now())"
              .formatted(firm.value(), firm.value().toString().substring(0, 8)),
          "insert into deal (id, partner_id, customer_name, stage, amount, currency, opened_at, stage_since, created_at, updated_at) values ('%s', '%s', 'Customer of %s', 'WON', 100, 'EUR', now(), now(), now(), now())"
              .formatted(UUID.randomUUID(), firm.value(), firm.value()));
    }
  }

  @ParameterizedTest(name = "dealer {0}, sub-dealer {1}: the distributor sees {2} and {3}")
  @CsvSource({
    "NONE,   NONE,   -,      -",
    "NONE,   COUNTS, -,      -",
    "NONE,   FULL,   -,      -",
    "COUNTS, NONE,   COUNTS, -",
    "COUNTS, COUNTS, COUNTS, COUNTS",
    "COUNTS, FULL,   COUNTS, COUNTS",
    "FULL,   NONE,   FULL,   -",
    "FULL,   COUNTS, FULL,   COUNTS",
    "FULL,   FULL,   FULL,   FULL"
  })
  void through_several_edges_one_sees_what_all_of_them_allow(
      EdgeVisibility upper, EdgeVisibility lower, String ofDealer, String ofSubDealer) {
    place(dealer, distributor, upper);
    place(subDealer, dealer, lower);

    assertThat(seenBy(distributor, dealer)).isEqualTo(ofDealer);
    assertThat(seenBy(distributor, subDealer)).isEqualTo(ofSubDealer);
    assertThat(seenBy(dealer, subDealer))
        .isEqualTo(lower == EdgeVisibility.NONE ? "-" : "" + lower);
    assertThat(below(subDealer)).isEmpty();
    assertThat(below(stranger)).isEmpty();
    for (PartnerId firm : List.of(dealer, subDealer, stranger)) {
      boolean full = seenBy(distributor, firm).equals("FULL");
      if (full) {
        assertThat(deals(distributor, firm))
            .singleElement()
            .satisfies(deal -> assertThat(deal.customer()).hasValue("Customer of " + firm.value()));
      } else {
        assertThatThrownBy(() -> deals(distributor, firm)).isInstanceOf(Refusal.NotFound.class);
        assertThat(rows(distributor, distributor, firm)).isZero();
      }
    }
  }

  @Test
  void counts_are_numbers_by_stage() {
    place(dealer, distributor, EdgeVisibility.COUNTS);

    assertThat(below(distributor))
        .singleElement()
        .satisfies(firm -> {
          assertThat(firm.deals()).isEqualTo(Map.of("WON", 1L));
          assertThat(firm.leads()).isEmpty();
          assertThat(firm.depth()).isEqualTo(1);
        });
  }

  @Test
  void the_database_itself_shows_a_firm_nothing_of_another_firms_branch() {
    place(dealer, distributor, EdgeVisibility.FULL);

    assertThat(rows(distributor, distributor, dealer)).isEqualTo(1);
    assertThat(rows(stranger, distributor, dealer)).isZero();
    assertThat(rows(dealer, distributor, dealer)).isZero();
    assertThat(
            count(
                user(distributor, PartnerRole.ADMIN),
                "select count(*) from deal where partner_id <> '" + distributor.value() + "'"))
        .as("the tables show own rows only, edges or not")
        .isZero();
    assertThat(count(user(distributor, PartnerRole.ADMIN), "select count(*) from partner_edge"))
        .as("nor who else works under whom")
        .isZero();
  }

  @Test
  void a_firm_knows_under_whom_it_works() {
    place(dealer, distributor, EdgeVisibility.COUNTS);
    PartnerUser owner = user(dealer, PartnerRole.ADMIN);

    assertThat(as(owner, () -> network.upper(owner, dealer)))
        .hasValueSatisfying(upper -> {
          assertThat(upper.firm()).isEqualTo(distributor);
          assertThat(upper.visibility()).isEqualTo(EdgeVisibility.COUNTS);
        });
    PartnerUser other = user(stranger, PartnerRole.ADMIN);
    assertThat(count(other, "select count(*) from upper_firm('" + dealer.value() + "')")).isZero();
  }

  @Test
  void no_firm_stands_above_itself_by_any_way_round() {
    place(dealer, distributor, EdgeVisibility.FULL);
    place(subDealer, dealer, EdgeVisibility.FULL);

    assertThatThrownBy(() -> place(distributor, subDealer, EdgeVisibility.NONE))
        .hasMessageContaining("partner_edge_circle");
    assertThatThrownBy(() -> place(dealer, dealer, EdgeVisibility.NONE))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, no -> assertThat(no.code()).isEqualTo("circle_refused"));
  }

  @Test
  void released_means_that_nothing_is_seen_any_more() {
    place(dealer, distributor, EdgeVisibility.FULL);
    as(
        manager,
        () -> {
          network.release(manager, dealer, version(dealer));
          return true;
        });

    assertThat(below(distributor)).isEmpty();
    assertThat(rows(distributor, distributor, dealer)).isZero();
  }

  @Test
  void sellers_see_no_downline_and_partners_place_nobody() {
    PartnerUser seller = user(distributor, PartnerRole.SELLER);
    assertThatThrownBy(() -> network.downline(seller, distributor))
        .isInstanceOf(Refusal.Forbidden.class);
    PartnerUser owner = user(distributor, PartnerRole.ADMIN);
    assertThatThrownBy(() -> network.downline(owner, dealer)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> network.place(owner, dealer, 0, distributor, EdgeVisibility.FULL))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() ->
            as(
                manager,
                () -> {
                  network.place(manager, dealer, 7, distributor, EdgeVisibility.FULL);
                  return true;
                }))
        .isInstanceOf(Refusal.VersionMismatch.class);
  }

  private void place(PartnerId firm, PartnerId upper, EdgeVisibility visibility) {
    as(
        manager,
        () -> {
          network.place(manager, firm, version(firm), upper, visibility);
          return true;
        });
  }

  private long version(PartnerId firm) {
    return ((Number)
            database
                .em()
                .createNativeQuery("select version from partner where id = ?1")
                .setParameter(1, firm.value())
                .getSingleResult())
        .longValue();
  }

  private String seenBy(PartnerId root, PartnerId firm) {
    return below(root).stream()
        .filter(it -> it.id().equals(firm))
        .map(it -> it.visibility().name())
        .findFirst()
        .orElse("-");
  }

  private List<DownlineFirm> below(PartnerId root) {
    PartnerUser owner = user(root, PartnerRole.ADMIN);
    return as(owner, () -> network.downline(owner, root));
  }

  private List<DownlineDeal> deals(PartnerId root, PartnerId firm) {
    PartnerUser owner = user(root, PartnerRole.ADMIN);
    return as(owner, () -> network.deals(owner, root, firm));
  }

  /** What the database answers a firm that asks it directly. */
  private static long rows(PartnerId asking, PartnerId root, PartnerId firm) {
    return count(
        user(asking, PartnerRole.ADMIN),
        "select count(*) from downline_deals('%s', '%s')".formatted(root.value(), firm.value()));
  }

  private static long count(PartnerUser user, String sql) {
    return as(
        user, () -> ((Number) database.em().createNativeQuery(sql).getSingleResult()).longValue());
  }

  private static PartnerUser user(PartnerId firm, PartnerRole role) {
    return new PartnerUser(
        new PersonId(new UUID(2, 1)), "U", firm, "Firm", Set.of(role), "en", "test");
  }

  private static <T> T as(Caller caller, Supplier<T> work) {
    return database.as(caller, work);
  }
}
