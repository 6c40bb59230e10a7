package tandem.deals.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.access.rights.Cast;
import tandem.access.rights.Right;

/** The policy of parts in deals and the table of rights say the same, role by role. */
class PartyRightsTest {
  private final PartyPolicy policy = new PartyPolicy();

  static Stream<Actor> everybody() {
    return Cast.all();
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void policy_and_table_agree(Actor actor) {
    assertThat(Cast.passes(() -> policy.mayAnswer(actor)))
        .isEqualTo(Cast.declared(Right.ANSWER_INVITATIONS, actor).any());
    assertThat(Cast.passes(() -> policy.mayInvite(actor)))
        .isEqualTo(Cast.declared(Right.INVITE_TO_DEALS, actor).any());
    assertThat(Cast.passes(() -> policy.mayList(actor)))
        .as(
            "a firm's people see invitations when they may answer, the company's when they see deals")
        .isEqualTo(
            Cast.declared(
                    actor instanceof PartnerUser ? Right.ANSWER_INVITATIONS : Right.SEE_DEALS,
                    actor)
                .any());
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void what_is_allowed_follows_from_who_asks_and_where_it_stands(Actor actor) {
    boolean answers = Cast.declared(Right.ANSWER_INVITATIONS, actor).any();
    boolean invites = Cast.declared(Right.INVITE_TO_DEALS, actor).any();

    for (PartyState state : PartyState.values()) {
      boolean waits = state == PartyState.PENDING;
      boolean takesPart = state == PartyState.ACCEPTED;
      assertThat(policy.allowed(actor, state).contains(PartyAction.ACCEPT))
          .isEqualTo(answers && waits);
      assertThat(policy.allowed(actor, state).contains(PartyAction.REJECT))
          .isEqualTo(answers && waits);
      assertThat(policy.allowed(actor, state).contains(PartyAction.LEAVE))
          .isEqualTo(answers && takesPart);
      assertThat(policy.allowed(actor, state).contains(PartyAction.CHANGE))
          .isEqualTo(invites && (waits || takesPart));
      assertThat(policy.allowed(actor, state).contains(PartyAction.WITHDRAW))
          .isEqualTo(invites && waits);
      assertThat(policy.allowed(actor, state).contains(PartyAction.REMOVE))
          .isEqualTo(invites && takesPart);
    }
  }
}
