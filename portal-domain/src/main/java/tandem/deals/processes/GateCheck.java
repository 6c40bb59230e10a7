package tandem.deals.processes;

import tandem.deals.DealId;

/**
 * A kind of check that a gate may name besides fields: a document that is there, an application
 * that was approved, a task that is done, a party that accepted. A bean brings one kind; a kind
 * that no bean brings cannot be published. Called inside the caller's transaction, with their rows.
 */
public interface GateCheck {
  /** Upper case, for example {@code DOCUMENT}. */
  String kind();

  /** Whether a gate may ask for this: a kind of document that there is, a key of a task. */
  boolean knows(String name, ProcessTerms terms);

  boolean isMet(DealId deal, String name);
}
