package tandem.access.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

class IdleAccessTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("test");
  private static final Instant SEEN = Instant.parse("2026-01-01T12:00:00Z");

  private final FirmFixture firm = new FirmFixture(database);

  private IdleAccess at(Instant now) {
    return new Beans(database.em())
        .with(Clock.class, Clock.fixed(now, ZoneOffset.UTC))
        .with(Events.class, firm.events)
        .get(IdleAccess.class);
  }

  @Test
  void told_on_the_seventy_sixth_day_and_asleep_on_the_ninetieth() throws SQLException {
    seen(firm.sellerId, SEEN);
    Instant telling = SEEN.plus(Duration.ofDays(76));

    warn(telling.minusMillis(1));
    assertThat(firm.published).isEmpty();
    warn(telling);
    warn(telling.plusSeconds(60));
    assertThat(firm.published)
        .extracting(event -> event.eventName())
        .containsExactly("member.idle");

    suspend(SEEN.plus(Duration.ofDays(90)).minusMillis(1));
    assertThat(state()).isEqualTo(MemberState.ACTIVE);
    suspend(SEEN.plus(Duration.ofDays(90)));
    assertThat(state()).isEqualTo(MemberState.SUSPENDED);
  }

  @Test
  void nobody_is_put_to_sleep_untold() throws SQLException {
    seen(firm.sellerId, SEEN);
    suspend(SEEN.plus(Duration.ofDays(200)));
    assertThat(state()).isEqualTo(MemberState.ACTIVE);
  }

  @Test
  void the_last_owner_is_spared_and_so_is_who_was_never_here() throws SQLException {
    seen(firm.ownerId, SEEN);
    warn(SEEN.plus(Duration.ofDays(300)));
    assertThat(firm.published).isEmpty();
  }

  private void warn(Instant now) {
    database.as(ROBOT, () -> at(now).warn(ROBOT));
  }

  private void suspend(Instant now) {
    database.as(ROBOT, () -> at(now).suspend(ROBOT));
  }

  private MemberState state() {
    Members members = new Beans(database.em()).get(Members.class);
    return database.as(ROBOT, () -> members.get(firm.firm, firm.sellerId)).state();
  }

  private static void seen(PersonId person, Instant at) throws SQLException {
    database.asOwner(
        "update person set seen_at = '%s' where id = '%s'".formatted(at, person.value()));
  }
}
