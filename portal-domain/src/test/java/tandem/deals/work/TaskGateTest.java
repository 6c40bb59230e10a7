package tandem.deals.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.deals.DealStage;
import tandem.deals.Sales;
import tandem.deals.processes.Movers;
import tandem.deals.processes.ProcessKind;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.StageTerms;
import tandem.deals.processes.Takes;
import tandem.deals.processes.TaskTemplate;

/** A gate asks only for tasks that have begun when a deal stands before it. */
class TaskGateTest {
  private static final ProcessTerms TERMS =
      new ProcessTerms(
          ProcessKind.COMPLEX,
          Takes.NOTHING,
          List.of(
              Sales.stage(DealStage.PROSPECT),
              new StageTerms(
                  DealStage.SOLUTION,
                  "Solution",
                  "Решение",
                  40,
                  5,
                  Movers.BOTH,
                  List.of(),
                  List.of(
                      new TaskTemplate(
                          "design", "Design", "Проект", TaskTemplate.Side.COMPANY, 5))),
              Sales.stage(DealStage.PROPOSAL),
              Sales.stage(DealStage.WON)),
          List.of());

  private final TaskGate gate = new TaskGate();

  @Test
  void a_task_is_asked_for_behind_the_stage_in_which_it_begins() {
    assertThat(gate.knows("design", TERMS, DealStage.PROPOSAL)).isTrue();
    assertThat(gate.knows("design", TERMS, DealStage.WON)).isTrue();
    assertThat(gate.knows("design", TERMS, DealStage.SOLUTION)).isFalse();
    assertThat(gate.knows("design", TERMS, DealStage.PROSPECT)).isFalse();
    assertThat(gate.knows("other", TERMS, DealStage.WON)).isFalse();
  }
}
