package tandem.deals.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.deals.DealStage;
import tandem.deals.Sales;
import tandem.platform.Problems;

/** What cannot be carried out cannot be published. */
class ProcessRulesTest {
  private static final ProcessTerms GOOD = Sales.terms(ProcessKind.SIMPLE);

  private static List<String> wrong(ProcessTerms terms, boolean standard) {
    Problems problems = new Problems();
    new ProcessRules(
            problems,
            new ProcessRules.Known(
                Set.of("hardware"),
                Set.of("projects"),
                Set.of("FIELD", "DOCUMENT"),
                (check, stage) -> check.name().equals("offer") && stage == DealStage.QUALIFIED))
        .check(terms, standard);
    return problems.list().stream().map(each -> each.field() + " " + each.code()).toList();
  }

  private static ProcessTerms with(List<StageTerms> stages) {
    return new ProcessTerms(ProcessKind.SIMPLE, Takes.NOTHING, stages, GOOD.questions());
  }

  /** The second stage asks. */
  private static ProcessTerms asking(Requirement check) {
    return asking(1, check);
  }

  private static ProcessTerms asking(int at, Requirement check) {
    DealStage stage = GOOD.stages().get(at).stage();
    List<StageTerms> stages = new ArrayList<>(GOOD.stages());
    stages.set(at, new StageTerms(stage, "A", "А", 10, 5, Movers.BOTH, List.of(check), List.of()));
    return with(stages);
  }

  @Test
  void a_whole_process_is_right() {
    assertThat(wrong(GOOD, true)).isEmpty();
  }

  @Test
  void stages_stand_in_the_order_of_the_scale_and_end_with_winning() {
    List<StageTerms> turned = new ArrayList<>(GOOD.stages());
    Collections.swap(turned, 1, 2);
    assertThat(wrong(with(turned), false)).contains("stages order");
    assertThat(wrong(with(GOOD.stages().subList(0, 5)), false)).contains("stages order");
    assertThat(wrong(with(List.of(Sales.stage(DealStage.WON))), false)).contains("stages required");
  }

  @Test
  void the_standard_one_keeps_all_stages_and_takes_the_rest() {
    List<StageTerms> two = List.of(GOOD.stages().get(0), GOOD.stages().get(5));
    assertThat(wrong(with(two), false)).isEmpty();
    assertThat(wrong(with(two), true)).containsExactly("stages standard_keeps_all");
    ProcessTerms choosy =
        new ProcessTerms(
            ProcessKind.FREE,
            new Takes(List.of("hardware"), List.of(), null, null, null),
            GOOD.stages(),
            GOOD.questions());
    assertThat(wrong(choosy, true)).containsExactly("takes standard_takes_the_rest");
  }

  @Test
  void a_gate_asks_only_what_somebody_checks() {
    assertThat(wrong(asking(new Requirement("DOCUMENT", "offer")), false)).isEmpty();
    assertThat(wrong(asking(new Requirement("DOCUMENT", "other")), false))
        .containsExactly("stages.1.gate unknown_check");
    assertThat(wrong(asking(new Requirement("APPROVAL", "price")), false))
        .containsExactly("stages.1.gate unknown_check");
    assertThat(wrong(asking(Sales.field("margin")), false))
        .containsExactly("stages.1.gate unknown_check");
    assertThat(wrong(asking(Sales.field("answers.nobody")), false))
        .containsExactly("stages.1.gate unknown_check");
  }

  @Test
  void a_gate_that_nobody_passes_or_nobody_can_open_is_refused() {
    assertThat(wrong(asking(0, Sales.field("need")), false))
        .containsExactly("stages.0.gate first_stage");
    assertThat(wrong(asking(2, new Requirement("DOCUMENT", "offer")), false))
        .as("whoever checks it knows it for the stage before only")
        .containsExactly("stages.2.gate unknown_check");
  }

  @Test
  void numbers_and_names_have_bounds() {
    StageTerms odd =
        new StageTerms(
            DealStage.PROSPECT,
            "",
            "А",
            101,
            0,
            Movers.BOTH,
            List.of(),
            List.of(
                new TaskTemplate("a", "A", "А", TaskTemplate.Side.PARTNER, 91),
                new TaskTemplate("a", "A", "А", TaskTemplate.Side.PARTNER, 1)));
    assertThat(wrong(with(List.of(odd, GOOD.stages().getLast())), false))
        .containsExactly(
            "stages.0.name_en required",
            "stages.0.percent range",
            "stages.0.norm_days range",
            "stages.0.tasks range",
            "stages.0.tasks twice");
  }

  @Test
  void a_rule_names_what_there_is() {
    Takes odd =
        new Takes(
            List.of("ships"), List.of("none"), new BigDecimal("10"), new BigDecimal("5"), null);
    assertThat(
            wrong(new ProcessTerms(ProcessKind.FREE, odd, GOOD.stages(), GOOD.questions()), false))
        .containsExactly(
            "takes.products unknown_product",
            "takes.programmes unknown_programme",
            "takes.currency currency",
            "takes.up_to too_low");
  }
}
