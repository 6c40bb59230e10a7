package tandem.access.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.access.FirmFixture;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.Events;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

class ApiClientsTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final String KEY =
      "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"k1\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\",\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}";

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(NOON, ZoneOffset.UTC))
          .with(Events.class, ours.events)
          .with(Seal.class, new Seal("0123456789abcdef0123456789abcdef"));
  private final ApiClients clients = beans.get(ApiClients.class);

  @Test
  void a_secret_is_told_once_and_lies_sealed_until_it_is_delivered() {
    ApiClients.Made made = create(secret(TODAY.plusDays(1)));
    String secret = made.secret().orElseThrow();

    ApiClient client = find(made.id());
    assertThat(secret).startsWith("tdm_").hasSizeGreaterThan(40);
    assertThat(client.toString()).doesNotContain(secret);
    assertThat(client.keys())
        .singleElement()
        .satisfies(key -> {
          assertThat(secret).endsWith(key.hint().substring(1));
          assertThat(key.delivered()).isFalse();
        });
    assertThat(client.clientId()).startsWith(ours.code + "-erp-");
    ClientKeys keys = beans.get(ClientKeys.class);
    assertThat(database.as(ours.owner, () -> keys.plain(made.id(), keys.of(made.id()).getFirst())))
        .contains(secret);
    database.as(ours.owner, () -> keys.delivered(made.id()));
    assertThat(database.as(ours.owner, () -> keys.plain(made.id(), keys.of(made.id()).getFirst())))
        .isEmpty();
  }

  @Test
  void two_secrets_at_a_time_and_never_none() {
    ApiClients.Made made = create(secret(TODAY.plusDays(1)));
    ApiClients.Made second = add(made.id(), 0);
    assertThat(find(made.id()).keys()).hasSize(2);
    assertCode(() -> add(made.id(), 1), "too_many_keys");

    remove(made.id(), 1, made.kid());
    assertThat(find(made.id()).keys()).extracting(ApiClient.Key::kid).containsExactly(second.kid());
    assertCode(() -> remove(made.id(), 2, second.kid()), "last_key");
  }

  @Test
  void a_revoked_client_stays_revoked() {
    ApiClients.Made made = create(secret(TODAY.plusDays(1)));
    database.as(ours.owner, () -> clients.revoke(ours.owner, ours.firm, made.id(), 0));

    assertThat(find(made.id()).state()).isEqualTo(ApiClientState.REVOKED);
    assertCode(() -> add(made.id(), 1), "client_closed");
  }

  @Test
  void thirteen_months_are_the_most_and_today_the_least() {
    create(secret(TODAY));
    create(secret(TODAY.plusMonths(13)));
    assertProblem(secret(TODAY.plusMonths(13).plusDays(1)), "expiry_too_far");
    assertProblem(secret(TODAY.minusDays(1)), "in_the_past");
  }

  @Test
  void a_firms_system_cannot_be_given_what_lets_people_in_or_decides() {
    for (String scope : new String[] {"partner:manage", "leads:decide", "audit:read", "x"}) {
      assertProblem(
          new CreateClient(
              "ERP", ClientMethod.SECRET, null, null, Set.of(scope), TODAY.plusDays(1)),
          "scope_too_wide");
    }
  }

  @Test
  void a_public_key_is_taken_without_what_it_does_not_need() {
    ApiClients.Made made = create(key(KEY));
    assertThat(made.secret()).isEmpty();
    assertThat(made.kid()).isEqualTo("k1");
  }

  @Test
  void a_private_key_is_refused() {
    assertProblem(
        key(KEY.replace("}", ",\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}")),
        "jwk_private");
    assertProblem(key("{\"kty\":\"oct\",\"k\":\"AAAA\"}"), "jwk_private");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kty\":\"EC\",\"crv\":\"P-384\",\"x\":\"AA\",\"y\":\"AA\"}",
        "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}",
        "{\"kty\":1}",
        "{}"
      })
  void weak_and_other_keys_are_refused(String jwk) {
    assertProblem(key(jwk), "jwk_kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "nonsense", "{", "\"x\""})
  void what_is_no_object_is_refused(String jwk) {
    assertProblem(key(jwk), "jwk_malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://keys.nord.ru/jwks",
        "https://127.0.0.1/jwks",
        "https://2130706433/jwks",
        "https://0x7f.1/jwks",
        "https://[::1]/jwks",
        "https://[::ffff:127.0.0.1]/jwks",
        "https://localhost/jwks",
        "https://localhost./jwks",
        "https://keycloak/jwks",
        "https://db.internal/jwks",
        "https://169.254.169.254/latest",
        "https://keys.nord.ru:8443/jwks",
        "https://user:pw@keys.nord.ru/jwks",
        "https://keys.nord.ru/jwks#x",
        "file:///etc/passwd",
        "//keys.nord.ru",
        "https://"
      })
  void keys_are_fetched_from_the_public_internet_only(String url) {
    assertProblem(address(url), "key_url_refused");
  }

  @Test
  void a_public_address_is_taken() {
    assertThat(find(create(address("https://keys.nord.ru/jwks.json")).id()).keyUrl())
        .contains("https://keys.nord.ru/jwks.json");
  }

  @Test
  void sellers_and_systems_keep_no_clients_and_developers_do() {
    for (PartnerRole role : new PartnerRole[] {PartnerRole.SELLER, PartnerRole.SYSTEM}) {
      PartnerUser other = ours.user(ours.sellerId, role);
      assertThatThrownBy(() -> database.as(other, () -> clients.list(other, ours.firm)))
          .isInstanceOf(Refusal.Forbidden.class);
    }
    PartnerUser developer = ours.user(ours.sellerId, PartnerRole.DEVELOPER);
    assertThat(database.as(developer, () -> clients.list(developer, ours.firm))).isEmpty();
  }

  @Test
  void the_client_of_another_firm_does_not_exist() {
    ApiClientId id = create(secret(TODAY.plusDays(1))).id();
    assertThatThrownBy(
            () -> database.as(theirs.owner, () -> clients.find(theirs.owner, theirs.firm, id)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(
            () -> database.as(theirs.owner, () -> clients.revoke(theirs.owner, theirs.firm, id, 0)))
        .isInstanceOf(Refusal.NotFound.class);
  }

  private static CreateClient secret(LocalDate end) {
    return new CreateClient("ERP", ClientMethod.SECRET, null, null, Set.of("leads:read"), end);
  }

  private static CreateClient key(@Nullable String jwk) {
    return new CreateClient(
        "ERP", ClientMethod.KEY, jwk, null, Set.of("leads:read"), TODAY.plusDays(1));
  }

  private static CreateClient address(String url) {
    return new CreateClient(
        "ERP", ClientMethod.KEY_URL, null, url, Set.of("leads:read"), TODAY.plusDays(1));
  }

  private ApiClients.Made create(CreateClient order) {
    return database.as(ours.owner, () -> clients.create(ours.owner, ours.firm, order));
  }

  private ApiClients.Made add(ApiClientId id, long version) {
    return database.as(
        ours.owner, () -> clients.addKey(ours.owner, ours.firm, id, version, Optional.empty()));
  }

  private void remove(ApiClientId id, long version, String kid) {
    database.as(ours.owner, () -> clients.removeKey(ours.owner, ours.firm, id, version, kid));
  }

  private ApiClient find(ApiClientId id) {
    return database.as(ours.owner, () -> clients.find(ours.owner, ours.firm, id));
  }

  private void assertProblem(CreateClient order, String code) {
    assertThatThrownBy(() -> create(order))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.problems())
                    .extracting(Refusal.Problem::code)
                    .containsExactly(code));
  }

  private static void assertCode(Runnable work, String code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
