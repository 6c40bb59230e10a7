package tandem.web.partners;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * Firms by name.
 *
 * @param numbers whether the reader sees how much business there is
 */
public record PartnerListModel(
    Form form,
    boolean filtered,
    boolean numbers,
    List<Choice> tiers,
    List<Choice> statuses,
    List<Row> rows,
    Optional<String> first,
    Optional<String> next) {

  /** A firm. */
  public record Row(
      String href,
      String name,
      String under,
      String tier,
      Badge status,
      String leadsWaiting,
      String leads,
      String dealsOpen,
      String dealsWon) {}
}
