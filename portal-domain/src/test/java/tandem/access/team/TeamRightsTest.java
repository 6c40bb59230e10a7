package tandem.access.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.access.Actor;
import tandem.access.rights.Cast;
import tandem.access.rights.Right;

/** The policy of people and the table of rights say the same, role by role. */
class TeamRightsTest {
  static Stream<Actor> everybody() {
    return Cast.all();
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void policy_and_table_agree(Actor actor) {
    assertThat(Cast.passes(() -> new TeamPolicy().mayManage(actor, Cast.FIRM)))
        .isEqualTo(Cast.declared(Right.KEEP_PEOPLE, actor).any());
  }
}
