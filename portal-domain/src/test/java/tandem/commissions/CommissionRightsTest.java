package tandem.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.access.Actor;
import tandem.access.rights.Cast;
import tandem.access.rights.Extent;
import tandem.access.rights.Right;

/** The policies of money and the table of rights say the same, role by role. */
class CommissionRightsTest {
  private final EarningsPolicy policy = new EarningsPolicy();

  static Stream<Actor> everybody() {
    return Cast.all();
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void policy_and_table_agree(Actor actor) {
    Extent see = Cast.declared(Right.SEE_COMMISSIONS, actor);
    assertThat(Cast.passes(() -> reach(actor))).isEqualTo(see.any());
    if (see.any()) {
      assertThat(policy.mayRead(actor).owner().isPresent()).isEqualTo(see == Extent.OWN);
    }
    assertThat(Cast.passes(() -> policy.mayPay(actor)))
        .isEqualTo(Cast.declared(Right.PAY_COMMISSIONS, actor).any());
  }

  private void reach(Actor actor) {
    var unused = policy.mayRead(actor);
  }
}
