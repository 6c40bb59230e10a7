package tandem.web.insight;

import java.util.List;
import tandem.web.platform.Bar;
import tandem.web.platform.Chip;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Tab;

/**
 * A funnel.
 *
 * @param form what it is filtered by
 * @param file the same as a file
 * @param facts the figures above all
 * @param tabs by what it is cut
 * @param expected the weighted sums of the forecast, each to scale within its currency
 */
public record FunnelModel(
    Form form,
    List<Chip> chips,
    List<Choice> processes,
    List<Choice> categories,
    List<Choice> attributes,
    String file,
    List<Figure> facts,
    List<Bar> bars,
    List<Step> steps,
    List<Tab> tabs,
    String cutBy,
    List<Cut> cuts,
    List<Bar> expected,
    List<Month> forecast,
    List<Item> items,
    List<Discipline> discipline) {

  /** One figure with its name. */
  public record Figure(String name, String value) {}

  /** One stage. */
  public record Step(
      String address,
      String name,
      String reached,
      String share,
      String standing,
      String sums,
      String lost,
      String median) {}

  /** One value of the attribute. */
  public record Cut(
      String address,
      String name,
      String deals,
      String open,
      String won,
      String lost,
      String rate) {}

  /** One month and currency. */
  public record Month(String month, String deals, String weighted, String committed, String best) {}

  /** One product. */
  public record Item(String name, String deals, String sum) {}

  /** One person. */
  public record Discipline(String who, String open, String inNorm, String dated) {}
}
