package tandem.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortalSessionsTest {
  private static final Duration TOKEN = Duration.ofMinutes(5);
  private static final Duration AHEAD = Duration.ofSeconds(30);

  private final MovableClock clock = new MovableClock();
  private final RealmDouble realm = new RealmDouble(clock);
  private final KeycloakSettings settings = realm.settings(false);
  private final KeycloakRealm server = new KeycloakRealm(settings, clock);
  private final LoggedOut loggedOut = new LoggedOut(PortalSessions.LONGEST, clock);
  private final PortalSessions sessions =
      new PortalSessions(
          new TokenEndpoint(settings, server),
          new AccessTokens(settings, new SigningKeys(server, clock), clock),
          loggedOut,
          clock);
  private final SessionDouble session = new SessionDouble();

  @BeforeEach
  void signIn() {
    signedIn().keepIn(session.session());
  }

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  void tokens_are_renewed_half_a_minute_before_they_end_and_not_before() {
    willGrant("refresh-2");

    clock.forward(TOKEN.minus(AHEAD).minusMillis(1));
    assertThat(current()).isPresent();
    assertThat(realm.askedForTokens()).isZero();

    clock.forward(Duration.ofMillis(1));
    assertThat(current()).map(SignedIn::refreshToken).contains("refresh-2");
    assertThat(realm.lastTokenRequest())
        .contains("grant_type=refresh_token", "refresh_token=refresh-1");
  }

  @Test
  void twenty_requests_at_once_renew_once() throws Exception {
    willGrant("refresh-2");
    clock.forward(TOKEN);

    try (ExecutorService browser = Executors.newFixedThreadPool(20)) {
      List<Future<String>> requests =
          IntStream.range(0, 20)
              .mapToObj(i -> browser.submit(() -> current().orElseThrow().refreshToken()))
              .toList();
      for (Future<String> request : requests) {
        assertThat(request.get()).isEqualTo("refresh-2");
      }
    }

    assertThat(realm.askedForTokens()).isEqualTo(1);
  }

  @Test
  void a_refused_renewal_ends_the_session() {
    clock.forward(TOKEN);

    assertThat(current()).isEmpty();
    assertThat(session.hasEnded()).isTrue();
    assertThat(current()).isEmpty();
  }

  @Test
  void a_renewed_token_that_is_not_ours_ends_the_session() {
    realm.willAnswerTokens(
        200, answer(realm.sign(realm.claims().audience("elsewhere")), "refresh-2"));
    clock.forward(TOKEN);

    assertThat(current()).isEmpty();
    assertThat(session.hasEnded()).isTrue();
  }

  @Test
  void while_keycloak_is_away_the_session_goes_on_for_half_an_hour_asking_every_ten_seconds() {
    assertThat(current()).isPresent();
    realm.breakDown();
    clock.forward(TOKEN);

    for (int i = 0; i < 10; i++) {
      assertThat(current()).isPresent();
      clock.forward(Duration.ofSeconds(9));
    }
    assertThat(session.hasEnded()).isFalse();

    clock.forward(PortalSessions.IDLE);
    assertThat(current()).isEmpty();
  }

  @Test
  void ten_hours_are_the_end_however_busy() {
    int renewals = (int) PortalSessions.LONGEST.dividedBy(TOKEN) - 1;
    for (int i = 0; i < renewals; i++) {
      clock.forward(TOKEN);
      willGrant("refresh-" + i);
      assertThat(current()).isPresent();
    }
    clock.forward(TOKEN);
    willGrant("refresh-too-late");

    assertThat(current()).isEmpty();
    assertThat(session.hasEnded()).isTrue();
  }

  @Test
  void half_an_hour_without_a_request_of_a_person_ends_the_session() {
    assertThat(current()).isPresent();
    clock.forward(PortalSessions.IDLE.minusMillis(1));
    willGrant("refresh-2");
    assertThat(current()).isPresent();

    clock.forward(PortalSessions.IDLE);
    assertThat(current()).isEmpty();
    assertThat(session.hasEnded()).isTrue();
  }

  @Test
  void what_an_open_page_asks_by_itself_keeps_no_session() {
    assertThat(current()).isPresent();
    for (int minutes = 0; minutes < 30; minutes++) {
      willGrant("refresh-" + minutes);
      assertThat(sessions.current(session.session(), false)).isPresent();
      clock.forward(Duration.ofMinutes(1));
    }

    assertThat(sessions.current(session.session(), false)).isEmpty();
  }

  @Test
  void a_session_tells_when_it_ends() {
    Instant since = clock.instant();
    clock.forward(Duration.ofMinutes(1));
    SignedIn person = current().orElseThrow();

    SessionEnd end = sessions.ends(session.session(), person);

    assertThat(end.idle()).isEqualTo(since.plus(Duration.ofMinutes(31)));
    assertThat(end.latest()).isEqualTo(since.plus(Duration.ofHours(10)));
    assertThat(end.next()).isEqualTo(end.idle());
  }

  @Test
  void keycloak_can_end_this_session_or_all_of_the_person() {
    loggedOut.session("another-session");
    loggedOut.everywhere("22222222-2222-4222-8222-222222222222");
    assertThat(current()).isPresent();

    loggedOut.session("keycloak-session");
    assertThat(current()).isEmpty();
  }

  @Test
  void being_signed_out_everywhere_does_not_touch_who_signs_in_afterwards() {
    loggedOut.everywhere("11111111-1111-4111-8111-111111111111");
    SessionDouble later = new SessionDouble();
    clock.forward(Duration.ofSeconds(1));
    signedIn().keepIn(later.session());

    assertThat(current()).isEmpty();
    assertThat(sessions.current(later.session(), true)).isPresent();
  }

  private Optional<SignedIn> current() {
    return sessions.current(session.session(), true);
  }

  private SignedIn signedIn() {
    return new SignedIn(
        "11111111-1111-4111-8111-111111111111",
        "keycloak-session",
        clock.instant(),
        realm.sign(realm.claims()),
        clock.instant().plus(TOKEN),
        "refresh-1",
        "id-token",
        clock.instant());
  }

  private void willGrant(String refreshToken) {
    realm.willAnswerTokens(200, answer(realm.sign(realm.claims()), refreshToken));
  }

  private static String answer(String accessToken, String refreshToken) {
    return """
    {"access_token":"%s","token_type":"Bearer","expires_in":300,"refresh_token":"%s"}
    """
        .formatted(accessToken, refreshToken);
  }
}
