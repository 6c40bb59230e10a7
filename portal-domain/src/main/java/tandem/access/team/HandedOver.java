package tandem.access.team;

/**
 * One record of a leaver.
 *
 * @param kind {@code lead} or {@code deal}
 * @param id public id
 * @param title what people call it, for example the customer's name; may be empty
 * @param moved whether the colleague has it now
 * @param reason code why not; empty when it moved
 */
public record HandedOver(String kind, String id, String title, boolean moved, String reason) {

  public static HandedOver moved(String kind, String id, String title) {
    return new HandedOver(kind, id, title, true, "");
  }

  /** Closed records stay: history and commission belong to whom they were earned by. */
  public static HandedOver closed(String kind, String id, String title) {
    return new HandedOver(kind, id, title, false, "closed");
  }
}
