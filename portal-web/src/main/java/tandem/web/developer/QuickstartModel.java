package tandem.web.developer;

import java.util.List;
import tandem.web.platform.Tab;

/**
 * From nothing to a signed webhook, in commands that can be copied as they are.
 *
 * @param client whose id stands in them; empty when the firm has none yet
 */
public record QuickstartModel(List<Tab> tabs, String client, List<Step> steps) {
  public QuickstartModel {
    tabs = List.copyOf(tabs);
    steps = List.copyOf(steps);
  }

  /** One step. */
  public record Step(String title, String text, List<Sample> samples) {
    public Step {
      samples = List.copyOf(samples);
    }
  }

  /** The same in one language. */
  public record Sample(String language, String code) {}
}
