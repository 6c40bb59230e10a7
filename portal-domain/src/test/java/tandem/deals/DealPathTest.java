package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a deal offers its reader is what its process lets them do. */
class DealPathTest {
  private static final Set<DealAction> ALL = EnumSet.allOf(DealAction.class);

  private static DealPath to(DealStage... next) {
    return new DealPath(Sales.standard(), List.of(next), Optional.empty(), Optional.empty());
  }

  @Test
  void only_what_may_follow_is_offered() {
    assertThat(to(DealStage.PROPOSAL, DealStage.WON).allows(ALL)).isEqualTo(ALL);
    assertThat(to(DealStage.PROPOSAL).allows(ALL))
        .contains(DealAction.MOVE)
        .doesNotContain(DealAction.WIN);
    assertThat(to(DealStage.WON).allows(ALL))
        .contains(DealAction.WIN)
        .doesNotContain(DealAction.MOVE);
  }

  @Test
  void a_deal_that_waits_for_the_other_side_may_still_be_changed_and_lost() {
    assertThat(to().allows(ALL))
        .containsExactlyInAnyOrder(
            DealAction.EDIT,
            DealAction.LOSE,
            DealAction.EXPLAIN_LOSS,
            DealAction.REOPEN,
            DealAction.COMMENT,
            DealAction.NOTE_INTERNALLY);
  }
}
