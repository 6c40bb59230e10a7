package tandem.deals.parties;

import java.util.List;

/**
 * How far a deal is open to others.
 *
 * @param next how far the reader may open it
 */
public record SharingView(SharingLevel level, List<SharingLevel> next) {
  public SharingView {
    next = List.copyOf(next);
  }
}
