package tandem.deals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.deals.processes.Movers;
import tandem.deals.processes.ProcessId;
import tandem.deals.processes.ProcessKind;
import tandem.deals.processes.ProcessState;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.Requirement;
import tandem.deals.processes.StageTerms;
import tandem.deals.processes.Takes;
import tandem.leads.programmes.ExtraField;

/** Processes for tests. */
public final class Sales {
  private static final Instant THEN = Instant.parse("2026-01-15T10:00:00Z");

  private Sales() {}

  public static ProcessView standard() {
    return view(terms(ProcessKind.FREE));
  }

  public static ProcessView view(ProcessTerms terms) {
    return new ProcessView(
        ProcessId.STANDARD,
        "standard",
        "Standard",
        "Обычная",
        true,
        1,
        ProcessState.PUBLISHED,
        true,
        terms,
        Optional.empty(),
        THEN,
        Optional.of(THEN),
        0);
  }

  /** All stages; a proposal asks for a need and for an answer, winning for a contract. */
  public static ProcessTerms terms(ProcessKind kind) {
    return new ProcessTerms(
        kind,
        Takes.NOTHING,
        Stream.of(DealStage.values())
            .filter(stage -> stage != DealStage.LOST)
            .map(Sales::stage)
            .toList(),
        List.of(question("rivals")));
  }

  public static ExtraField question(String code) {
    return new ExtraField(
        code, ExtraField.Kind.TEXT, "Rivals", "Соперники", false, 100, null, null, List.of());
  }

  public static StageTerms stage(DealStage stage) {
    List<Requirement> gate =
        switch (stage) {
          case PROPOSAL -> List.of(field("need"), field("answers.rivals"));
          case WON -> List.of(field("contract.number"));
          default -> List.of();
        };
    return new StageTerms(
        stage,
        stage.name(),
        stage.name(),
        stage.percent(),
        stage.isOpen() ? 5 : 0,
        Movers.BOTH,
        gate,
        List.of());
  }

  public static Requirement field(String name) {
    return new Requirement(Requirement.FIELD, name);
  }
}
