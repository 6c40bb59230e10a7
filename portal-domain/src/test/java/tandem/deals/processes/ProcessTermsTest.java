package tandem.deals.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.deals.DealStage.LOST;
import static tandem.deals.DealStage.NEGOTIATION;
import static tandem.deals.DealStage.PROPOSAL;
import static tandem.deals.DealStage.PROSPECT;
import static tandem.deals.DealStage.QUALIFIED;
import static tandem.deals.DealStage.SOLUTION;
import static tandem.deals.DealStage.WON;

import org.junit.jupiter.api.Test;
import tandem.deals.Sales;
import tandem.platform.EventJson;
import tandem.platform.Refusal;

/** Two ways to sell on one engine (features EL1): simple refuses skipping, complex asks why. */
class ProcessTermsTest {
  private final ProcessTerms free = Sales.terms(ProcessKind.FREE);
  private final ProcessTerms simple = Sales.terms(ProcessKind.SIMPLE);
  private final ProcessTerms complex = Sales.terms(ProcessKind.COMPLEX);

  @Test
  void a_simple_process_goes_one_step_on_or_one_back() {
    assertThat(simple.next(PROSPECT)).containsExactly(QUALIFIED);
    assertThat(simple.next(SOLUTION)).containsExactly(QUALIFIED, PROPOSAL);
    assertThat(simple.next(NEGOTIATION)).containsExactly(PROPOSAL, WON);
    assertThatThrownBy(() -> simple.to(PROSPECT, SOLUTION))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("transition_not_allowed");
              assertThat(refused.allowed()).containsExactly("QUALIFIED");
            });
  }

  @Test
  void a_complex_one_leaves_stages_out_with_a_reason_only() {
    assertThat(complex.next(PROSPECT)).contains(SOLUTION, WON);
    assertThat(complex.asksReason(PROSPECT, QUALIFIED)).isFalse();
    assertThat(complex.asksReason(PROSPECT, SOLUTION)).isTrue();
    assertThat(complex.asksReason(NEGOTIATION, WON)).isFalse();
    assertThat(complex.asksReason(PROPOSAL, WON)).isTrue();
    assertThat(complex.asksReason(SOLUTION, PROSPECT)).isFalse();
  }

  @Test
  void a_free_one_never_asks_why() {
    assertThat(free.next(PROSPECT))
        .containsExactly(QUALIFIED, SOLUTION, PROPOSAL, NEGOTIATION, WON);
    assertThat(free.asksReason(PROSPECT, WON)).isFalse();
  }

  @Test
  void nothing_follows_a_closed_deal() {
    assertThat(free.next(WON)).isEmpty();
    assertThat(free.next(LOST)).isEmpty();
  }

  @Test
  void leaving_a_stage_out_does_not_leave_out_its_gate() {
    assertThat(complex.crossed(PROSPECT, NEGOTIATION))
        .extracting(StageTerms::stage)
        .containsExactly(QUALIFIED, SOLUTION, PROPOSAL, NEGOTIATION);
    assertThat(complex.crossed(PROPOSAL, NEGOTIATION))
        .extracting(StageTerms::stage)
        .containsExactly(NEGOTIATION);
    assertThat(complex.crossed(NEGOTIATION, PROSPECT)).isEmpty();
  }

  @Test
  void terms_are_read_back_as_they_were_written() {
    assertThat(EventJson.read(EventJson.write(complex), ProcessTerms.class)).isEqualTo(complex);
  }
}
