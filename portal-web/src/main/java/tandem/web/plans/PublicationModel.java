package tandem.web.plans;

import java.util.List;

/**
 * What publishing a draft changes, side by side, and what is to be known before.
 *
 * @param refused why this reader cannot publish it; empty if they can
 */
public record PublicationModel(
    String path,
    String name,
    int number,
    long revision,
    String period,
    List<Change> changes,
    List<String> findings,
    List<PlanModel.Test> tests,
    List<String> refused) {

  /** One rule that is different. */
  public record Change(String title, List<String> before, List<String> after) {}
}
