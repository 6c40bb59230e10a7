package tandem.commissions.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.access.Actor;
import tandem.access.rights.Cast;
import tandem.access.rights.Right;

/** Who writes and publishes plans: the policy and the table of rights say the same. */
class PlanRightsTest {
  private final PlanWritingPolicy policy = new PlanWritingPolicy();

  static Stream<Actor> everybody() {
    return Cast.all();
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void policy_and_table_agree(Actor actor) {
    assertThat(Cast.passes(() -> policy.mayWrite(actor)))
        .isEqualTo(Cast.declared(Right.WRITE_PLANS, actor).any());
    assertThat(Cast.passes(() -> policy.mayPublish(actor, Optional.empty())))
        .isEqualTo(Cast.declared(Right.PUBLISH_PLANS, actor).any());
  }
}
