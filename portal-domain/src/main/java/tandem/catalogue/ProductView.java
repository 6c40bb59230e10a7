package tandem.catalogue;

import tandem.platform.Money;
import tandem.platform.ProductId;

/**
 * A product as everybody may see it.
 *
 * @param code the company's article number, unique
 * @param category names the group that commission rates go by
 * @param price list price of one, without tax
 */
public record ProductView(
    ProductId id,
    String code,
    String nameEn,
    String nameRu,
    String category,
    Money price,
    boolean commissionable,
    boolean active) {

  /** The name in a reader's language; English unless Russian is asked for. */
  public String name(String locale) {
    return locale.startsWith("ru") ? nameRu : nameEn;
  }
}
