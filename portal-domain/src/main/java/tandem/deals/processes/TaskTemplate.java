package tandem.deals.processes;

/**
 * A task that begins when a deal enters a stage.
 *
 * @param key stable, unique in its process
 * @param dueDays working days, 0 to 90
 */
public record TaskTemplate(String key, String titleEn, String titleRu, Side side, int dueDays) {
  /** Who is to do it. */
  public enum Side {
    PARTNER,
    COMPANY
  }

  public String title(String language) {
    return language.startsWith("ru") ? titleRu : titleEn;
  }
}
