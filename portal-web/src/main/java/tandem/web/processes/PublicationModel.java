package tandem.web.processes;

import java.util.List;

/**
 * What a draft changes and what it would mean for open deals, looked at by a second person.
 *
 * @param effect open deals of the process, stage by stage
 * @param refused why it was not published; empty the first time
 */
public record PublicationModel(
    String path,
    String name,
    int number,
    long revision,
    List<ComparisonModel.Change> changes,
    List<Effect> effect,
    String refused) {

  /** Open deals in one stage. */
  public record Effect(
      String stage, String deals, String blocked, List<String> missing, boolean gone) {}
}
