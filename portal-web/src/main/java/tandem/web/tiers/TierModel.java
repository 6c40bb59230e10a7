package tandem.web.tiers;

import java.util.List;
import java.util.Optional;
import tandem.web.certificates.CertificatesModel;
import tandem.web.platform.Bar;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Tab;

/**
 * A firm's tier on one page.
 *
 * @param id of the firm when the company looks; empty for the firm itself
 * @param next name of the tier above; empty for the highest
 * @param certificates the firm's own, on its own page
 * @param assigns whether the reader may assign another tier
 */
public record TierModel(
    String id,
    String firm,
    List<Tab> tabs,
    String tier,
    String lead,
    String next,
    List<Bar> progress,
    List<String> columns,
    List<Effect> effects,
    List<Change> changes,
    Optional<CertificatesModel> certificates,
    boolean assigns,
    Optional<Form> form,
    List<Choice> choices) {

  /** What each tier grants of one kind; the firm's own is marked. */
  public record Effect(String label, List<Cell> cells) {}

  /** One tier's value. */
  public record Cell(String tier, String value, boolean own) {}

  /** An assignment. */
  public record Change(String tier, String from, String reason, String by) {}
}
