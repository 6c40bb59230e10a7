package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.access.Actor;
import tandem.access.rights.Cast;
import tandem.access.rights.Extent;
import tandem.access.rights.Right;

/** The policy of leads and the table of rights say the same, role by role. */
class LeadRightsTest {
  private final LeadPolicy policy = new LeadPolicy();

  static Stream<Actor> everybody() {
    return Cast.all();
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void policy_and_table_agree(Actor actor) {
    Extent see = Cast.declared(Right.SEE_LEADS, actor);
    assertThat(Cast.passes(() -> policy.mayList(actor))).isEqualTo(see.any());
    assertThat(Cast.passes(() -> policy.maySee(actor, Cast.SELF))).isEqualTo(see.any());
    assertThat(Cast.passes(() -> policy.maySee(actor, Cast.COLLEAGUE)))
        .isEqualTo(see.compareTo(Extent.OWN) > 0);

    Extent work = Cast.declared(Right.WORK_ON_LEADS, actor);
    assertThat(works(actor, true)).isEqualTo(work.any());
    assertThat(works(actor, false)).isEqualTo(work.compareTo(Extent.OWN) > 0);
    assertThat(Cast.passes(() -> policy.mayRegister(actor))).isEqualTo(work.any());

    assertThat(Cast.passes(() -> policy.mayRegisterFor(actor)))
        .isEqualTo(Cast.declared(Right.REGISTER_FOR_FIRMS, actor).any());

    assertThat(Cast.passes(() -> policy.mayRecommend(actor)))
        .isEqualTo(Cast.declared(Right.RECOMMEND_ON_LEADS, actor).any());

    assertThat(Cast.passes(() -> policy.mayReview(actor)))
        .isEqualTo(Cast.declared(Right.DECIDE_LEADS, actor).any());
  }

  private boolean works(Actor actor, boolean own) {
    return !policy.allowed(actor, own ? Cast.SELF : Cast.COLLEAGUE, LeadStage.DRAFT).isEmpty();
  }
}
