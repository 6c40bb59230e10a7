package tandem.leads.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.rights.Cast;
import tandem.access.rights.Right;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/** The policy of offers and the table of rights say the same, role by role. */
class OfferRightsTest {
  private final OfferPolicy policy = new OfferPolicy();

  static Stream<Actor> everybody() {
    return Cast.all();
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void policy_and_table_agree(Actor actor) {
    assertThat(Cast.passes(() -> policy.mayAnswer(actor)))
        .isEqualTo(Cast.declared(Right.ANSWER_OFFERS, actor).any());
    assertThat(Cast.passes(() -> policy.mayOffer(actor)))
        .isEqualTo(Cast.declared(Right.OFFER_LEADS, actor).any());
    assertThat(Cast.passes(() -> policy.mayWriteRules(actor)))
        .isEqualTo(Cast.declared(Right.WRITE_ASSIGNMENT_RULES, actor).any());
    assertThat(Cast.passes(() -> policy.mayList(actor)))
        .as("whoever sees leads sees offers")
        .isEqualTo(Cast.declared(Right.SEE_LEADS, actor).any());
    assertThat(Cast.passes(() -> policy.mayRead(actor)))
        .isEqualTo(actor instanceof CompanyUser && Cast.declared(Right.SEE_LEADS, actor).any());
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void an_offer_is_taken_back_by_its_author_or_who_reaches_all(Actor actor) {
    PersonId stranger = new PersonId(new UUID(77, 77));
    boolean offers = Cast.declared(Right.OFFER_LEADS, actor).any();
    boolean all = actor instanceof CompanyUser user && user.reachesAll();

    assertThat(Cast.passes(() -> policy.mayRecall(actor, actor.person()))).isEqualTo(offers);
    assertThat(Cast.passes(() -> policy.mayRecall(actor, stranger))).isEqualTo(offers && all);
  }

  @Test
  void to_offer_is_to_decide() {
    CompanyUser author = user(1, CompanyRole.CHANNEL_MANAGER);
    CompanyUser approver = user(2, CompanyRole.APPROVER);

    assertThat(refusal(author, author, 0)).isEmpty();
    assertThat(refusal(author, author, 1)).isEqualTo("decision_required");
    assertThat(refusal(author, approver, 2)).isEqualTo("decision_required");
    assertThat(refusal(approver, approver, 1)).isEmpty();
    assertThat(refusal(approver, approver, 2)).isEqualTo("four_eyes_required");
    assertThat(refusal(approver, author, 2)).isEmpty();
  }

  @Test
  void three_people_are_three_different_ones() {
    CompanyUser author = user(1, CompanyRole.CHANNEL_MANAGER);
    CompanyUser approver = user(2, CompanyRole.APPROVER);
    CompanyUser third = user(3, CompanyRole.APPROVER);

    assertThat(refusal(approver, author, 3)).isEqualTo("four_eyes_required");
    assertThat(refusal(approver, author, 3, approver)).isEqualTo("four_eyes_required");
    assertThat(refusal(approver, author, 3, third)).isEmpty();
    assertThat(refusal(author, author, 3, approver, third)).isEmpty();
    assertThat(refusal(author, author, 1, approver)).as("who decides said yes before").isEmpty();
    assertThat(refusal(author, author, 1)).isEqualTo("decision_required");
  }

  @Test
  void only_those_who_decide_on_leads_confirm() {
    CompanyUser manager = user(1, CompanyRole.CHANNEL_MANAGER);
    CompanyUser approver = user(2, CompanyRole.APPROVER);

    assertThat(Cast.passes(() -> policy.mayConfirm(approver, manager.person()))).isTrue();
    assertThat(Cast.passes(() -> policy.mayConfirm(manager, manager.person()))).isFalse();
    assertThat(policy.allowed(manager, manager.person(), CompanyLeadState.OPEN))
        .doesNotContain(CompanyLeadAction.CONFIRM);
    assertThat(policy.allowed(approver, approver.person(), CompanyLeadState.OPEN))
        .contains(CompanyLeadAction.CONFIRM);
  }

  @Test
  void the_next_firm_by_itself_needs_no_more_people_than_said_yes() {
    CompanyUser author = user(1, CompanyRole.CHANNEL_MANAGER);
    CompanyUser approver = user(2, CompanyRole.APPROVER);

    assertThat(policy.saysYes(author, author.person(), Set.of())).isZero();
    assertThat(policy.saysYes(approver, approver.person(), Set.of())).isEqualTo(1);
    assertThat(policy.saysYes(approver, author.person(), Set.of())).isEqualTo(2);
    assertThat(OfferPolicy.enough(0, 0)).isTrue();
    assertThat(OfferPolicy.enough(0, 1)).isFalse();
    assertThat(OfferPolicy.enough(1, 2)).isFalse();
    assertThat(OfferPolicy.enough(2, 3)).isFalse();
    assertThat(OfferPolicy.enough(3, 3)).isTrue();
  }

  /** The code; empty when it is let through. */
  private String refusal(Actor actor, CompanyUser author, int people, Actor... confirmed) {
    try {
      policy.mayDecide(
          actor,
          author.person(),
          Stream.of(confirmed).map(Actor::person).collect(Collectors.toSet()),
          people);
      return "";
    } catch (Refusal refused) {
      return refused.code();
    }
  }

  private static CompanyUser user(int number, CompanyRole role) {
    return new CompanyUser(
        new PersonId(new UUID(9, number)), "Somebody", Set.of(role), "en", "tandem-portal");
  }
}
