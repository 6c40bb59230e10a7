package tandem.deals.work;

/**
 * A task that begins when a deal enters a stage.
 *
 * @param key stable; one task of it for each entry
 * @param dueDays working days
 */
public record StageTemplate(String key, String titleEn, String titleRu, Side side, int dueDays) {}
