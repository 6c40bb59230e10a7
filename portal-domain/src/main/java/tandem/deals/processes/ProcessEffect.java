package tandem.deals.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.access.Actor;
import tandem.deals.DealStage;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * What a version would mean for the deals that are open in its process: how many stand where, and
 * how many could not take their next step under it now. They stay under the version they have;
 * nothing is written. Refuses {@code not_found}, {@code role_required}.
 */
@UseCase
@ApplicationScoped
public class ProcessEffect {
  /** Where a fact of a deal is kept. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "need", "d.need",
          "expected_close", "cast(d.expected_close as text)",
          "contract.number", "d.contract_number",
          "contract.date", "cast(d.contract_date as text)");

  @PersistenceContext EntityManager em;
  @Inject ProcessPolicy policy;
  @Inject ProcessBook book;

  /**
   * Open deals in one stage.
   *
   * @param gone the version has no such stage any more
   * @param blocked would not meet a gate if they took their next step now; counted for checks of
   *     fields, other kinds are asked deal by deal
   * @param missing of each field that some lack, how many
   */
  public record Standing(
      DealStage stage, boolean gone, long deals, long blocked, List<Missing> missing) {}

  /** A field, and how many deals lack it. */
  public record Missing(Requirement check, long deals) {}

  public List<Standing> of(Actor actor, ProcessId id, int number) {
    policy.maySeeEffect(actor);
    ProcessTerms terms = book.version(id, number).terms();
    return DealStage.open().stream().flatMap(stage -> standing(id, terms, stage).stream()).toList();
  }

  private Optional<Standing> standing(ProcessId id, ProcessTerms terms, DealStage stage) {
    List<Requirement> asked = asked(terms, stage);
    StringBuilder select = new StringBuilder("select count(*), count(*) filter (where false");
    asked.forEach(each -> select.append(" or ").append(lacks(each)));
    select.append(")");
    asked.forEach(
        each -> select.append(", count(*) filter (where ").append(lacks(each)).append(")"));
    Row row =
        Listing.of(em, select + " from deal d")
            .where("d.process_id = ?", id.value())
            .where("d.stage = ?", stage.name())
            .rows()
            .getFirst();
    if (row.number(0) == 0) {
      return Optional.empty();
    }
    List<Missing> missing = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      if (row.number(i + 2) > 0) {
        missing.add(new Missing(asked.get(i), row.number(i + 2)));
      }
    }
    return Optional.of(
        new Standing(stage, terms.stage(stage).isEmpty(), row.number(0), row.number(1), missing));
  }

  /** Fields that the gate of the next stage asks for. */
  private static List<Requirement> asked(ProcessTerms terms, DealStage stage) {
    return terms.stages().stream()
        .filter(each -> each.stage().compareTo(stage) > 0)
        .findFirst()
        .map(next -> next.gate().stream().filter(Requirement::isField).toList())
        .orElse(List.of());
  }

  /**
   * A blank is nothing, as for the gate. The code of a question is letters, digits and underscores
   * only ({@code QuestionRules}).
   */
  private static String lacks(Requirement check) {
    String value =
        check
            .question()
            .map(code -> "cast(d.answers as json) ->> '" + code + "'")
            .orElseGet(() -> COLUMNS.getOrDefault(check.name(), "null"));
    return "coalesce(" + value + ", '') !~ '[^[:space:]]'";
  }
}
