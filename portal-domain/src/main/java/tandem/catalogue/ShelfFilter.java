package tandem.catalogue;

import java.util.Optional;

/**
 * @param text part of a name or code, any case
 * @param withRetired also what is no longer on sale
 */
public record ShelfFilter(Optional<String> text, Optional<String> category, boolean withRetired) {
  public static final ShelfFilter ON_SALE =
      new ShelfFilter(Optional.empty(), Optional.empty(), false);
}
