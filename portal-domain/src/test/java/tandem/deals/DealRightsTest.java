package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.access.Actor;
import tandem.access.rights.Cast;
import tandem.access.rights.Extent;
import tandem.access.rights.Right;
import tandem.platform.PersonId;

/** The policy of deals and the table of rights say the same, role by role. */
class DealRightsTest {
  private final DealPolicy policy = new DealPolicy();

  static Stream<Actor> everybody() {
    return Cast.all();
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void policy_and_table_agree(Actor actor) {
    Extent see = Cast.declared(Right.SEE_DEALS, actor);
    assertThat(Cast.passes(() -> policy.maySee(actor, Optional.of(Cast.SELF))))
        .isEqualTo(see.any());
    assertThat(Cast.passes(() -> policy.maySee(actor, Optional.of(Cast.COLLEAGUE))))
        .isEqualTo(see.compareTo(Extent.OWN) > 0);

    Extent move = Cast.declared(Right.MOVE_DEALS, actor);
    assertThat(moves(actor, Cast.SELF)).isEqualTo(move.any());
    assertThat(moves(actor, Cast.COLLEAGUE)).isEqualTo(move.compareTo(Extent.OWN) > 0);
  }

  private boolean moves(Actor actor, PersonId owner) {
    return policy.allowed(actor, Optional.of(owner), DealStage.PROSPECT).contains(DealAction.MOVE);
  }
}
