package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import tandem.deals.DealId;
import tandem.deals.DealStage;
import tandem.deals.processes.GateCheck;
import tandem.deals.processes.ProcessTerms;
import tandem.platform.persistence.Listing;

/**
 * A gate that asks for a task of the process to be done. Tasks of a stage begin when a deal enters
 * it: a gate may ask for those of the stages before, and a deal that would leave such a stage out
 * is kept by the gate until it has been there.
 */
@ApplicationScoped
class TaskGate implements GateCheck {
  @PersistenceContext EntityManager em;

  @Override
  public String kind() {
    return "TASK";
  }

  @Override
  public boolean knows(String name, ProcessTerms terms, DealStage stage) {
    return terms.stages().stream()
        .takeWhile(before -> before.stage() != stage)
        .flatMap(before -> before.tasks().stream())
        .anyMatch(task -> task.key().equals(name));
  }

  /** Done at any time; what was taken off the list is not done. */
  @Override
  public boolean isMet(DealId deal, String name) {
    return !Listing.of(em, "select 1 from task")
        .where("deal_id = ?", deal.value())
        .where("template_key = ?", name)
        .where("state = 'DONE'")
        .rows()
        .isEmpty();
  }
}
