package tandem.deals.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.platform.Refusal;

/** Invitation and part go the way of features §4.6; opening a deal goes upwards only. */
class PartyStateTest {
  private static final Map<PartyState, Set<PartyState>> TABLE =
      Map.of(
          PartyState.PENDING,
          EnumSet.of(
              PartyState.ACCEPTED, PartyState.REJECTED, PartyState.EXPIRED, PartyState.WITHDRAWN),
          PartyState.ACCEPTED,
          EnumSet.of(PartyState.LEFT, PartyState.REMOVED));

  @Test
  void every_pair_of_states_is_allowed_or_refused_as_the_table_says() {
    for (PartyState from : PartyState.values()) {
      for (PartyState to : PartyState.values()) {
        if (TABLE.getOrDefault(from, Set.of()).contains(to)) {
          assertThat(from.to(to)).isEqualTo(to);
        } else {
          assertThatThrownBy(() -> from.to(to))
              .isInstanceOfSatisfying(
                  Refusal.Conflict.class,
                  refused -> assertThat(refused.code()).isEqualTo("transition_not_allowed"));
        }
      }
    }
  }

  @Test
  void what_a_role_usually_sees_is_never_more_than_the_deal_is_open() {
    for (PartyRole role : PartyRole.values()) {
      for (SharingLevel level : SharingLevel.values()) {
        assertThat(level.fields()).containsAll(role.fields(level));
      }
    }
    assertThat(PartyRole.DISTRIBUTOR.fields(SharingLevel.VISIBLE))
        .doesNotContain(PartyField.AMOUNT);
    assertThat(PartyRole.DISTRIBUTOR.fields(SharingLevel.CO_SELL)).contains(PartyField.AMOUNT);
  }

  @Test
  void each_step_up_shows_and_allows_more_and_private_nothing() {
    assertThat(SharingLevel.PRIVATE.fields()).isEmpty();
    assertThat(SharingLevel.PRIVATE.roles()).isEmpty();
    assertThat(SharingLevel.CO_SELL.fields()).containsAll(SharingLevel.VISIBLE.fields());
    assertThat(SharingLevel.CO_SELL.roles()).containsAll(SharingLevel.VISIBLE.roles());
    assertThat(SharingLevel.VISIBLE.roles()).doesNotContain(PartyRole.CO_SELL);
    assertThat(SharingLevel.VISIBLE.above(SharingLevel.CO_SELL)).isFalse();
    assertThat(SharingLevel.VISIBLE.above(SharingLevel.VISIBLE)).isFalse();
  }
}
