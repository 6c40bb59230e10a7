package tandem.deals;

import java.util.List;
import java.util.Optional;
import tandem.deals.processes.Requirement;
import tandem.leads.programmes.ExtraField;

/**
 * What a move asks for.
 *
 * @param allowed whether its process and the reader's side permit it at all
 * @param reason whether whoever moves it must say why, because a stage is left out
 */
public record StageRequirements(DealStage to, boolean allowed, boolean reason, List<Check> checks) {

  /**
   * One named check.
   *
   * @param stage whose gate asks it: leaving a stage out does not leave out what it asks
   * @param question of a field that is an answer to one
   */
  public record Check(
      DealStage stage, Requirement requirement, boolean met, Optional<ExtraField> question) {}

  public List<Check> missing() {
    return checks.stream().filter(check -> !check.met()).toList();
  }
}
