package tandem.leads.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.rights.Cast;
import tandem.access.rights.Right;
import tandem.platform.PersonId;

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
}
