package tandem.deals.processes;

import tandem.deals.DealId;
import tandem.deals.DealStage;

/**
 * A kind of check that a gate may name besides fields: a document that is there, an application
 * that was approved, a task that is done, a party that accepted. A bean brings one kind; a kind
 * that no bean brings cannot be published. Called inside the caller's transaction, with their rows.
 */
public interface GateCheck {
  /** Upper case, for example {@code DOCUMENT}. */
  String kind();

  /**
   * Whether the gate of a stage may ask for this: a kind of document that there is, a key of a task
   * that begins before. What can only come to be behind the gate would close it for ever.
   */
  boolean knows(String name, ProcessTerms terms, DealStage stage);

  boolean isMet(DealId deal, String name);
}
